#!/usr/bin/env node
// Stands in for whisper-cli of whisper.cpp, which needs a model of 75 MB at least: the same arguments, the same messages and
// exit codes, the same JSON (examples/cli of v1.7 and later). What it "hears" is written in its model, behind the magic number;
// in a silent file it hears nothing. Written without a line of the client, so that the two cannot share a mistake.
import { readFileSync, writeFileSync } from 'node:fs';

const options = {
  language: 'en',
  model: 'models/ggml-base.en.bin',
  files: [],
  output: '',
  full: false,
  progress: false,
};
const args = process.argv.slice(2);
for (let at = 0; at < args.length; at += 1) {
  const name = args[at];
  const value = () => {
    at += 1;
    return args[at] ?? end(0, `error: argument ${name} requires value`);
  };
  if (name === '-m' || name === '--model') options.model = value();
  else if (name === '-f' || name === '--file') options.files.push(value());
  else if (name === '-l' || name === '--language') options.language = value().toLowerCase();
  else if (name === '-of' || name === '--output-file') options.output = value();
  else if (name === '-ojf' || name === '--output-json-full') options.full = true;
  else if (name === '-pp' || name === '--print-progress') options.progress = true;
  else if (name.startsWith('-')) end(0, `error: unknown argument: ${name}`);
  else options.files.push(name);
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'zh', 'ar', 'tl', 'no', 'pt'];
const [file] = options.files;
if (file === undefined) end(2, 'error: no input files specified');
if (!LANGUAGES.includes(options.language)) end(0, `error: unknown language '${options.language}'`);
const model = readFileSync(options.model);
if (model.readUInt32LE(0) !== 0x67676d6c) end(3, 'error: failed to initialize whisper context');
const { multilingual, segments, halfWay } = JSON.parse(model.subarray(4).toString('utf8'));

const wav = readFileSync(file);
if (wav.toString('latin1', 0, 4) !== 'RIFF' || wav.readUInt16LE(22) !== 1 || wav.readUInt32LE(24) !== 16_000) {
  end(0, `error: failed to decode audio from '${file}'.`);
}
const isSilent = !wav.subarray(wav.indexOf('data') + 8).some((byte) => byte !== 0);
for (let percent = 5; percent <= 100; percent += 5) {
  if (options.progress) console.error(`whisper_print_progress_callback: progress = ${String(percent).padStart(3)}%`);
  if (percent === 50 && halfWay === 'die') process.kill(process.pid, 'SIGKILL');
  if (percent === 50 && halfWay === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
const transcription = isSilent ? [] : segments;
writeFileSync(`${options.output || file}.json`, Buffer.from(written(transcription), 'latin1'));

/** The file byte by byte: a token may hold half a letter. */
function written(heard) {
  const bytes = (text) => Buffer.from(text, 'utf8').toString('latin1');
  const times = (from, to) => ({ timestamps: { from: stamp(from), to: stamp(to) }, offsets: { from, to } });
  const token = ([text, from, to]) => ({
    text,
    ...(from === undefined ? {} : times(from, to)),
    id: 1,
    p: 0.9,
    t_dtw: -1,
  });
  return JSON.stringify(
    {
      systeminfo: 'CPU',
      model: { type: 'base', multilingual, vocab: 51_865, mels: 80, ftype: 1 },
      params: { model: bytes(options.model), language: options.language, translate: false },
      result: { language: multilingual ? options.language : 'en' },
      transcription: heard.map(({ from, to, tokens }) => ({
        ...times(from, to),
        text: bytes(tokens.map(([text]) => text).join('')),
        ...(options.full
          ? { tokens: [['[_BEG_]', from, from], ...tokens.flatMap(cut), ['[_TT_150]', to, to]].map(token) }
          : {}),
      })),
    },
    null,
    '\t',
  );

  /** A token as bytes; one that is marked is written in two, within its last letter. */
  function cut([text, from, to, mark]) {
    const all = bytes(text);
    return mark === 'cut'
      ? [
          [all.slice(0, -1), from, to],
          [all.slice(-1), to, to],
        ]
      : [[all, from, to]];
  }
}

function stamp(ms) {
  const two = (value) => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)},${String(ms % 1000).padStart(3, '0')}`;
}

function end(code, message) {
  console.error(message);
  process.exit(code);
}
