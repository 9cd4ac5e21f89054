/** Templates of the user's own. */
export const templates = {
  'command.save-template': 'テンプレートとして保存',
  'save-template.done': 'テンプレート「{{name}}」をスタート画面に追加しました',
  'save-template.hint':
    'このキャンペーンがすべての動画に選んだ順序、長さ、見た目、テキストです。素材、商品、フックはキャンペーンに残ります。',
  'save-template.purpose': '用途',
  'save-template.save': '保存',
  'start.own-template': '自作',
} as const;
