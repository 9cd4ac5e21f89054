import type { captions as en } from '../en/captions.ts';

export const captions: Readonly<Record<keyof typeof en, string>> = {
  'captions.compare': 'عرض {{market}} بجانب غيره',
  'captions.compare-full': 'تُعرض أربع أسواق بالفعل',
  'captions.compared': 'الأسواق جنبًا إلى جنب',
  'captions.details': 'تفاصيل النص',
  'captions.details-hint': 'ادخل خلية لترى مصدرها وحالتها ولمن هي.',
  'captions.edit-market': 'لقطات {{market}} وألوانها وموسيقاها',
  'captions.edit-scene': 'فتح في التحرير',
  'captions.source-was': 'تُرجم من',
  'cell.reviewed': 'تمت المراجعة',
  'cell.stale': 'تغيّر المصدر',
  'command.mark-reviewed': 'وضع علامة "تمت المراجعة"',
  'reason.already-reviewed': 'تمت مراجعته بالفعل',
  'reason.no-translation': 'ادخل خلية ترجمة أولًا',
};
