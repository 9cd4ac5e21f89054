/** The music library. */
export const music = {
  'licence.cc-by': 'CC BY، مع الإسناد',
  'licence.cc0': 'CC0، بلا حقوق',
  'licence.commercial': 'مشتراة',
  'licence.other': 'أخرى',
  'licence.own': 'خاصة',
  'music.credit': 'الإسناد المطلوب: {{credit}}',
  'music.hint': 'تأتي كل مقطوعة مع ترخيصها الذي يبقى مع الحملة. أضف مقطوعاتك بالأمر «fifteen music add».',
  'music.library': 'مكتبة الموسيقى',
  'music.listen': 'استماع إلى «{{title}}»',
  'music.loading': 'جارٍ قراءة المكتبة',
  'music.open': 'من المكتبة…',
  'music.posts-only': 'للمنشورات فقط',
  'music.use-one': 'استخدام «{{title}}»',
} as const;
