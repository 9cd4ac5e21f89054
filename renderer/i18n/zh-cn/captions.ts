import type { captions as en } from '../en/captions.ts';

export const captions: Readonly<Record<keyof typeof en, string>> = {
  'captions.compare': '并排显示 {{market}}',
  'captions.compare-full': '已显示四个市场',
  'captions.compared': '并排的市场',
  'captions.details': '文本详情',
  'captions.details-hint': '进入单元格即可查看其源文、状态和适用范围。',
  'captions.edit-market': '{{market}} 的素材、颜色和音乐',
  'captions.edit-scene': '在编辑中打开',
  'captions.source-was': '译自',
  'cell.reviewed': '已审阅',
  'cell.stale': '源文已更改',
  'command.mark-reviewed': '标记为已审阅',
  'reason.already-reviewed': '已审阅',
  'reason.no-translation': '请先进入一个译文单元格',
};
