export const problems = {
  'failure.account-missing': 'このアカウントは接続されていません',
  'failure.app-key-missing': 'アプリのキーがありません',
  'failure.not-revoked':
    'アカウントはここから外しましたが、TikTok は許可の終了を確認していません。TikTok アプリの「設定とプライバシー」→「セキュリティと許可」→「アプリとサービスの許可」でこのアプリのアクセス権を削除してください。',
  'failure.post-busy': '送信中です。終わるまでお待ちください。',
  'failure.post-look': '投稿されたか不明です。まず TikTok のプロフィールと受信箱を確認してください。',
  'failure.post-missing': 'この投稿は一覧にありません',
  'failure.post-past': 'その日時は過ぎています。後の日時を選んでください。',
  'failure.post-state': '現在の状態ではできません。',
  'failure.post-unsettled': 'TikTok から結果がまだ届いていません。その後に外してください。',
  'failure.tiktok-refused': 'TikTok に拒否されました',
  'problem.access-removed':
    'TikTok が動画を処理している間に、アカウントの許可が取り消されました。接続し直して、もう一度お試しください。',
  'problem.ai-label':
    '動画に AI で作られた部分があります。ここか、TikTok で投稿するときに AI ラベルをオンにしてください。',
  'problem.app-old': 'スマートフォンの TikTok アプリが古すぎます。31.8 以降に更新してください。',
  'problem.audience': '選んだ公開範囲は、このアカウントではもう使えません。公開範囲を選び直してください。',
  'problem.banned': 'このアカウントは TikTok から投稿を禁止されています。理由は TikTok アプリでご確認ください。',
  'problem.bytes-missing':
    '最後の部分は送りましたが、TikTok の受信量が足りず、アップロード先の期限も切れました。TikTok のプロフィールを確認し、ない場合だけ再試行してください。',
  'problem.cancelled': '投稿は取り消されました。必要なら再試行してください。',
  'problem.caption-spam': 'キャプションがスパムと判断されました。書き直して再試行してください。',
  'problem.client':
    'アプリのキーが TikTok に登録されていないか、シークレットが合いません。設定で両方を確認してください。サンドボックスには別の組があります。',
  'problem.denied': 'ブラウザーで許可されませんでした。必要なときに接続し直してください。',
  'problem.disclosure':
    'この動画は商品の宣伝であり、その市場では明示が必要です。ここか、TikTok で投稿するときに開示をオンにしてください。',
  'problem.duration': '動画の長さが、このアカウントで投稿できる範囲にありません。別の長さで書き出してください。',
  'problem.fault':
    'TikTok がリクエストを不正として拒否しました。Fifteen の不具合です。ログ ID を添えてご報告ください。何も投稿されていません。',
  'problem.file': 'このファイル形式は TikTok で使えません。H.264 の MP4、毎秒 30 フレームで書き出してください。',
  'problem.file-changed':
    '投稿の準備後に動画ファイルが変更または移動されました。新しいファイルで準備し直してください。',
  'problem.file-size': 'ファイルが TikTok で確実に扱える大きさを超えています。小さく書き出してください。',
  'problem.frame-rate':
    'TikTok は固定レートで毎秒 23〜60 フレームに対応しています。毎秒 30 フレーム固定で書き出してください。',
  'problem.interaction':
    '「許可」でチェックした項目が、アカウントの設定でオフになっています。チェックを外すか、TikTok の設定で許可してください。',
  'problem.line': '回線が何度も切れ、時間内にアップロードが終わりませんでした。回線が良いときに再試行してください。',
  'problem.login-kit':
    'このアプリキーはこの用途に使えません。TikTok の開発者ポータルで、デスクトップ用 Login Kit があるか確認してください。',
  'problem.not-cancellable': '処理が進んでいるため取り消せません。Fifteen が最後まで確認します。',
  'problem.opening-unclear':
    'アップロードが開始されたか、TikTok から応答がありませんでした。何も送っていないので、投稿もされていません。再試行してください。',
  'problem.options-changed': '選択後に、このアカウントで使える設定が変わりました。選択を見直してから送信してください。',
  'problem.other-account':
    'このアップロードは別のアカウントまたはアプリキーのものです。送ったものに接続するか、TikTok のプロフィールを確認してください。',
  'problem.pending-cap':
    'このアカウントの TikTok 受信箱には、すでに 5 本が待っています。24 時間以内はこれ以上送れません。TikTok アプリで投稿か削除をしてから再試行するか、明日お試しください。',
  'problem.picture-size': '画像の各辺は 360〜4096 ピクセルが必要です。1080x1920 で書き出してください。',
  'problem.posts-cap':
    'このアカウントは、アプリから投稿できる 24 時間の上限(全アプリ合計で約 15 件)に達しました。明日、または TikTok アプリで投稿してください。',
  'problem.preflight': 'このままでは拒否されます。示された点を直してから送信してください。',
  'problem.private-account':
    'このアプリは TikTok の審査を通過していないため、非公開アカウントにしか投稿できません。TikTok の設定でアカウント自体を非公開にする(投稿の「自分のみ」では不十分)か、受信箱に送ってください。',
  'problem.processing-failed': 'TikTok が動画の処理に失敗しました。再試行できます。',
  'problem.products':
    'アプリに必要な権限がありません。TikTok の開発者ポータルで Login Kit と Content Posting API を追加してください。',
  'problem.publish-id':
    'このアップロードは TikTok に見つからず、結果を確認できません。プロフィールと受信箱を確認し、ない場合だけ再試行してください。',
  'problem.rate': 'リクエストが多すぎます。Fifteen は 1 分待ってから自動で続けます。',
  'problem.reconnect': 'このアカウントのサインインは無効になりました。接続し直してください。待機中の投稿は残ります。',
  'problem.redirect':
    'TikTok がサインインを拒否しました。多くはリダイレクト先が未登録です。プラットフォーム「Desktop」に http://127.0.0.1:*/callback/ を登録して、もう一度お試しください。',
  'problem.repeat': 'この動画は以前にこのアカウントへ渡されています。意図した場合だけ、もう一度送信してください。',
  'problem.rights': 'この動画の素材に、使用権の切れたものがあります。更新するか、別の素材でレンダリングしてください。',
  'problem.risk':
    'TikTok がリスクと判断して拒否しました。TikTok アプリで投稿するか、動画とキャプションを変えてください。',
  'problem.scope':
    'このアカウントはその操作を許可していません。接続し直してすべての権限にチェックするか、受信箱に送ってください。',
  'problem.scope-figures': '数値の取得に必要な権限がありません。接続し直してすべての権限にチェックしてください。',
  'problem.sign-in-timeout':
    '5 分以内にブラウザーから応答がありませんでした。TikTok のエラーページに原因が示されます。ポータルでキー、リダイレクト先、製品を確認し、接続し直してください。',
  'problem.still-processing':
    '1 日たっても TikTok から結果が届きません。プロフィールを確認し、ない場合だけ再試行してください。',
  'problem.strange-address':
    'TikTok のものではないアップロード先が返されたため、何も送っていません。ログ ID を添えてご報告ください。',
  'problem.tiktok-fault':
    'TikTok 側の不具合です。二重投稿にならない場合は Fifteen が再試行します。それ以外は後でお試しください。',
  'problem.time-missed': '選んだ時刻に Fifteen が起動していませんでした。今送るか、別の時刻を選んでください。',
  'problem.unreachable': 'TikTok に接続できません。インターネット接続を確認してください。投稿は残ります。',
  'problem.upload-late':
    'TikTok の 1 時間の制限内に、すべて届きませんでした。速い回線か、小さいファイルで再試行してください。',
  'problem.upload-time':
    '前回の速度では、TikTok の 1 時間の制限を超えます。速い回線を使うか、小さく書き出してください。',
  'problem.user-cap':
    '24 時間に投稿できるアカウント数(審査前は 5)に達しました。明日試すか、審査を通過した自分のアプリを使ってください。',
};
