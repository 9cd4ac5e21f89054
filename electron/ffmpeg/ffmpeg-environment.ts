/**
 * How glibc takes memory for ffmpeg: huge pages, one arena, and nothing given back before the end. Every process of a
 * render fills some 200 MB of frames once, and each new page of 4 KB costs a fault: 14 % of a cold render on a virtual
 * machine (docs/performance.md). Other systems and allocators do not read it.
 */
const GLIBC_TUNABLES = [
  'glibc.malloc.hugetlb=1',
  'glibc.malloc.arena_max=1',
  'glibc.malloc.mmap_threshold=1000000000',
  'glibc.malloc.trim_threshold=4000000000',
].join(':');

/** What ffmpeg is started with: our own surroundings, without what would change its messages or write reports. */
export function ffmpegEnvironment({ FFREPORT: _report, ...own }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { GLIBC_TUNABLES, ...own, AV_LOG_FORCE_NOCOLOR: '1' };
}
