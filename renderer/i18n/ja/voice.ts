import type { voice as en } from '../en/voice.ts';

export const voice: Readonly<Record<keyof typeof en, string>> = {
  'command.hear-captions': '音声からテキストを作成',
  'failure.no-microphone': 'マイクを使用できません',
  'timeline.voice': '音声',
  'voice.asking': 'マイクを要求しています…',
  'voice.cancel': '中止',
  'voice.draft': '仮の音声を作成',
  'voice.engine': '読み上げ',
  'voice.hear': '聞き取る',
  'voice.hear-hint':
    'whisper.cpp がこのコンピューターで {{market}} の音声を聞き取ります。適用するまで何も変わりません。',
  'voice.hint':
    '動画に声を重ねます。音声ファイルを選ぶか、ここで録音するか、字幕を読み上げさせます。その間、音楽とクリップは小さくなります。',
  'voice.is-draft': '{{engine}} による読み上げです。タイミングの確認用です。投稿前に録音してください。',
  'voice.lane': '音声 {{file}}、{{count}} 回',
  'voice.late': 'テキストより長いもの：{{count}}',
  'voice.listen': '音声を聞く',
  'voice.model': 'piper の音声ファイル',
  'voice.needs-model': '先にモデルを指定してください',
  'voice.no-whisper':
    'このコンピューターに whisper-cli がありません。github.com/ggml-org/whisper.cpp から入手できます。ほかの機能はなくても使えます。',
  'voice.nobody': '話者なし',
  'voice.not-here': 'このコンピューターにありません',
  'voice.of': '{{market}} の音声',
  'voice.progress': '{{percent}}% 完了',
  'voice.record': '録音',
  'voice.remove': '音声を外す',
  'voice.stop': '停止して保存（{{seconds}} 秒）',
  'voice.title': 'ナレーション',
  'voice.whisper-model': 'whisper.cpp のモデルファイル',
  'voice.working': '音声を処理中',
};
