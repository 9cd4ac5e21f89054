import type { voice as en } from '../en/voice.ts';

export const voice: Readonly<Record<keyof typeof en, string>> = {
  'command.hear-captions': 'نصوص من الكلام',
  'failure.no-microphone': 'لا يمكن استخدام الميكروفون',
  'timeline.voice': 'الصوت',
  'voice.asking': 'جارٍ طلب الميكروفون…',
  'voice.cancel': 'إيقاف',
  'voice.draft': 'صوت مسودة',
  'voice.engine': 'يقرؤه',
  'voice.hear': 'استماع',
  'voice.hear-hint': 'يستمع whisper.cpp إلى صوت {{market}} على هذا الجهاز. لا يتغير شيء قبل أن تقبله.',
  'voice.hint':
    'شخص يتحدث فوق الفيديو: اختر ملفًا صوتيًا أو سجّل هنا أو دع البرنامج يقرأ النصوص. تنخفض الموسيقى والمقاطع أثناء ذلك.',
  'voice.is-draft': 'قرأه {{engine}}. مناسب للحكم على التوقيت؛ سجّل صوتك قبل النشر.',
  'voice.lane': 'الصوت {{file}}، عدد المرات {{count}}',
  'voice.late': 'أطول من نصوصها: {{count}}',
  'voice.listen': 'استمع إلى الصوت',
  'voice.model': 'صوت piper (ملف)',
  'voice.needs-model': 'حدّد نموذجًا أولًا',
  'voice.no-whisper':
    '‏whisper-cli ليس على هذا الجهاز. احصل عليه من github.com/ggml-org/whisper.cpp؛ كل شيء آخر يعمل بدونه.',
  'voice.nobody': 'لا أحد يتحدث',
  'voice.not-here': 'ليس على هذا الجهاز',
  'voice.of': 'الصوت في {{market}}',
  'voice.progress': 'تم: {{percent}}٪',
  'voice.record': 'تسجيل',
  'voice.remove': 'إزالة الصوت',
  'voice.stop': 'إيقاف وحفظ ({{seconds}} ث)',
  'voice.title': 'تعليق صوتي',
  'voice.whisper-model': 'نموذج whisper.cpp (ملف)',
  'voice.working': 'جارٍ العمل على الصوت',
};
