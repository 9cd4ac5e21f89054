// The film as a Remotion composition; bundled by remotion-film.mjs.
import {
  AbsoluteFill,
  Audio,
  Composition,
  Img,
  interpolate,
  OffthreadVideo,
  registerRoot,
  Sequence,
  staticFile,
  useCurrentFrame,
} from 'remotion';

const clamp = { extrapolateLeft: 'clamp', extrapolateRight: 'clamp' };

function Picture({ scene, fps, style }) {
  const frame = useCurrentFrame();
  const src = staticFile(scene.file);
  if (scene.kind === 'image') {
    const scale = interpolate(frame, [0, scene.frames], [1, 1.1]);
    return <Img src={src} style={{ width: '100%', height: '100%', ...style, transform: `scale(${scale})` }} />;
  }
  const startFrom = Math.round(scene.trimStart * fps);
  return <OffthreadVideo muted src={src} startFrom={startFrom} style={{ width: '100%', height: '100%', ...style }} />;
}

function Scene({ scene, fps }) {
  const frame = useCurrentFrame();
  const opacity = scene.transition > 0 ? interpolate(frame, [0, scene.transition], [0, 1], clamp) : 1;
  return (
    <AbsoluteFill style={{ opacity, overflow: 'hidden' }}>
      {scene.fit === 'contain-blur' && (
        <AbsoluteFill>
          <Picture scene={scene} fps={fps} style={{ objectFit: 'cover', filter: 'blur(40px)' }} />
        </AbsoluteFill>
      )}
      <AbsoluteFill>
        <Picture scene={scene} fps={fps} style={{ objectFit: scene.fit === 'cover' ? 'cover' : 'contain' }} />
      </AbsoluteFill>
    </AbsoluteFill>
  );
}

function Caption({ text, frames }) {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 10, frames - 6, frames], [0, 1, 1, 0], clamp);
  const words = { color: 'white', fontSize: 76, fontFamily: 'sans-serif', fontWeight: 800, textAlign: 'center' };
  return (
    <AbsoluteFill style={{ justifyContent: 'flex-end', alignItems: 'center', paddingBottom: 420, opacity }}>
      <div style={{ ...words, width: 800, textShadow: '0 4px 24px black' }}>{text}</div>
    </AbsoluteFill>
  );
}

function Film({ film }) {
  return (
    <AbsoluteFill style={{ backgroundColor: 'black' }}>
      {film.scenes.map((scene) => (
        <Sequence key={scene.from} from={scene.from} durationInFrames={scene.frames}>
          <Scene scene={scene} fps={film.fps} />
        </Sequence>
      ))}
      {film.captions.map(({ text, from, frames }) => (
        <Sequence key={`${from} ${text}`} from={from} durationInFrames={frames}>
          <Caption text={text} frames={frames} />
        </Sequence>
      ))}
      {film.music && <Audio src={staticFile(film.music)} />}
    </AbsoluteFill>
  );
}

const metadata = ({ props: { film } }) => ({
  durationInFrames: film.frames,
  fps: film.fps,
  width: film.width,
  height: film.height,
});

registerRoot(() => (
  <Composition
    id="film"
    component={Film}
    width={1080}
    height={1920}
    fps={30}
    durationInFrames={450}
    defaultProps={{ film: { scenes: [], captions: [] } }}
    calculateMetadata={metadata}
  />
));
