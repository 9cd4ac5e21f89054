export const voice = {
  'failure.no-microphone': 'لا يمكن استخدام الميكروفون',
  'failure.voice-late': 'أطول من وقت نصوصها',
  'timeline.voice': 'الصوت',
  'voice.asking': 'جارٍ طلب الميكروفون…',
  'voice.draft': 'مسودة من برنامج',
  'voice.hint':
    'شخص يتحدث فوق الفيديو: اختر ملفًا صوتيًا أو سجّل هنا أو دع البرنامج يقرأ النصوص. تنخفض الموسيقى والمقاطع أثناء ذلك.',
  'voice.is-draft': 'قرأه {{engine}}. مناسب للحكم على التوقيت؛ سجّل صوتك قبل النشر.',
  'voice.lane': 'الصوت {{file}}، عدد المرات {{count}}',
  'voice.listen': 'استمع إلى الصوت',
  'voice.nobody': 'لا أحد يتحدث',
  'voice.record': 'تسجيل',
  'voice.recording': 'جارٍ التسجيل',
  'voice.stop': 'إيقاف ({{seconds}} ث)',
  'voice.title': 'تعليق صوتي',
  'voice.working': 'جارٍ العمل…',
};
