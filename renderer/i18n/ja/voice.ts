export const voice = {
  'failure.no-microphone': 'マイクを使用できません',
  'failure.voice-late': '字幕の時間に収まらない行',
  'timeline.voice': '音声',
  'voice.asking': 'マイクを要求しています…',
  'voice.draft': 'プログラムで下書き',
  'voice.hint':
    '動画に声を重ねます。音声ファイルを選ぶか、ここで録音するか、字幕を読み上げさせます。その間、音楽とクリップは小さくなります。',
  'voice.is-draft': '{{engine}} による読み上げです。タイミングの確認用です。投稿前に録音してください。',
  'voice.lane': '音声 {{file}}、{{count}} 回',
  'voice.listen': '音声を聞く',
  'voice.nobody': '話者なし',
  'voice.record': '録音',
  'voice.recording': '録音中',
  'voice.stop': '停止（{{seconds}} 秒）',
  'voice.title': 'ナレーション',
  'voice.working': '処理中…',
};
