/** The music library. */
export const music = {
  'licence.cc-by': 'CC BY,需署名',
  'licence.cc0': 'CC0,无版权限制',
  'licence.commercial': '已购买',
  'licence.other': '其他',
  'licence.own': '自有',
  'music.credit': '需注明:{{credit}}',
  'music.hint': '每首曲子都带有许可,并保留在项目中。用“fifteen music add”添加自己的音乐。',
  'music.library': '音乐库',
  'music.listen': '试听“{{title}}”',
  'music.loading': '正在读取音乐库',
  'music.open': '从音乐库选择…',
  'music.posts-only': '仅限帖子',
  'music.use-one': '使用“{{title}}”',
} as const;
