/** Templates of the user's own. */
export const templates = {
  'command.save-template': 'حفظ كقالب',
  'save-template.done': 'القالب «{{name}}» موجود في شاشة البداية',
  'save-template.hint':
    'الترتيب والمدد والمظهر والنصوص التي تختارها هذه الحملة لكل مقاطعها. تبقى اللقطات والمنتجات والمقدّمات في الحملة.',
  'save-template.purpose': 'الغرض منه',
  'save-template.save': 'حفظ',
  'start.own-template': 'قالبك',
} as const;
