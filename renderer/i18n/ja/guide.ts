/** The guided sample. */
export const guide = {
  'command.guide': 'ガイド付きサンプル',
  'guide.back': '戻る',
  'guide.done': '完了',
  'guide.end': 'これで一通りです',
  'guide.end-text':
    '元に戻す操作は再起動後もすべての手順に効きます。保存は自動です。疑問符キーでショートカット一覧が出ます。自分のキャンペーンはスタート画面のテンプレートから始めます。',
  'guide.finish': '終了',
  'guide.invite': 'はじめてですか？',
  'guide.invite-text': 'サンプルで2分：再生し、テキストを変え、別の市場を見て、レンダリングします。',
  'guide.market': '別の市場を見る',
  'guide.market-text':
    '上の一覧でアラビア語を選ぶと、配置・価格・フォントが切り替わります。使うのは用意された翻訳だけで、推測はしません。',
  'guide.next': '次へ',
  'guide.not-now': '今はしない',
  'guide.play': '動画を再生する',
  'guide.play-text': 'レンダラー自身が描いた完成動画です。スペースキーか下のボタンで再生します。',
  'guide.render': 'いくつかレンダリングする',
  'guide.render-text':
    '各セルが1商品×1市場です。いくつか選んで「選択をレンダリング」を押します。その間も作業を続けられます。',
  'guide.skip': 'ガイドを終える',
  'guide.step': 'ステップ {{number}} / {{count}}',
  'guide.table': 'すべてのテキストを並べて見る',
  'guide.table-text':
    '行がテキスト、列が市場です。どのセルも変更でき、隣の映像が追従します。直すべきセルには理由が出ます。',
  'guide.text': 'テキストを変える',
  'guide.text-text': '最初のテキストが選択されています。映像の反対側の欄に別の言葉を入力すると、映像が追従します。',
  'guide.title': 'ガイド付きサンプル',
} as const;
