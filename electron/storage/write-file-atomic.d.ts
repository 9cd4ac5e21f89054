// write-file-atomic 8 ships no types; only what we use of it is declared.
declare module 'write-file-atomic' {
  function writeFileAtomic(
    file: string,
    data: string | Uint8Array,
    options?: { readonly fsync?: boolean; readonly mode?: number },
  ): Promise<void>;
  export = writeFileAtomic;
}
