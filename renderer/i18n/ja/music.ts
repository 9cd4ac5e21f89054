/** The music library. */
export const music = {
  'licence.cc-by': 'CC BY（クレジット必要）',
  'licence.cc0': 'CC0（権利なし）',
  'licence.commercial': '購入済み',
  'licence.other': 'その他',
  'licence.own': '自社',
  'music.credit': '必要なクレジット: {{credit}}',
  'music.hint': '曲にはライセンスが付き、キャンペーンに残ります。「fifteen music add」で自分の曲を追加できます。',
  'music.library': '音楽ライブラリ',
  'music.listen': '「{{title}}」を聴く',
  'music.loading': 'ライブラリを読み込み中',
  'music.open': 'ライブラリから…',
  'music.posts-only': '投稿のみ',
  'music.use-one': '「{{title}}」を使う',
} as const;
