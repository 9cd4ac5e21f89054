/** Templates of the user's own. */
export const templates = {
  'command.save-template': '另存为模板',
  'save-template.done': '模板“{{name}}”已出现在开始页',
  'save-template.hint': '此活动为所有视频选定的顺序、时长、外观和文字。素材、商品和备选开场仍留在活动中。',
  'save-template.purpose': '用途',
  'save-template.save': '保存',
  'start.own-template': '自制',
} as const;
