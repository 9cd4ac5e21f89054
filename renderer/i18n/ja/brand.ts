/** Brands: whose videos these are. */
export const brand = {
  'brand.hint':
    'ブランドはロゴ、色、フォント、サウンドロゴの組み合わせです。一度作れば、どのキャンペーンにも使えます。',
  'brand.make': 'ブランドを作成',
  'brand.new': '新しいブランド…',
  'brand.new-hint':
    'このキャンペーンの色から始まります。ファイルはコピーされ、指定のないものはテンプレートのままです。',
  'brand.none': 'ブランドなし',
  'brand.pair': '{{one}} と {{other}}',
  'brand.pairs': '互いに読める色の組み合わせ',
  'brand.part-logo': 'ロゴ（PNG）',
  'brand.part-logoOnDark': '暗い背景用のロゴ（PNG）',
  'brand.part-sound': 'サウンドロゴ',
  'brand.part-fonts': 'フォント（TTF または OTF）',
  'brand.serves-large': '大きな文字のみ',
  'brand.serves-none': '文字には不可',
  'brand.serves-text': 'すべての文字',
  'brand.title': 'ブランド',
  'brand.update': '最新の内容にする',
  'brand.working': '処理中…',
};
