import type { captions as en } from '../en/captions.ts';

export const captions: Readonly<Record<keyof typeof en, string>> = {
  'captions.compare': '{{market}}を並べて表示',
  'captions.compare-full': 'すでに4つの市場を表示しています',
  'captions.compared': '市場の比較',
  'captions.details': 'テキストの詳細',
  'captions.details-hint': 'セルに入ると、原文・状態・適用範囲が表示されます。',
  'captions.edit-market': '{{market}}の素材・色・音楽',
  'captions.edit-scene': '編集で開く',
  'captions.source-was': '翻訳元',
  'cell.reviewed': '確認済み',
  'cell.stale': '原文が変更',
  'command.mark-reviewed': '確認済みにする',
  'reason.already-reviewed': 'すでに確認済みです',
  'reason.no-translation': '先に翻訳のセルに入ってください',
};
