import type { EventHub } from '../../../shared/api/event-hub.ts';
import type { Studio } from '../studio.ts';
import type { CampaignSessions } from './campaign-sessions.ts';
import type { EditorCache } from './editor-cache.ts';
import type { HostPorts } from './editor-ports.ts';
import type { MicrophoneGate } from './microphone-gate.ts';
import type { Settings } from './settings.ts';

/** What the handlers of all areas share. */
export type EditorContext = {
  readonly studio: Studio;
  readonly ports: HostPorts;
  readonly events: EventHub;
  readonly settings: Settings;
  readonly sessions: CampaignSessions;
  readonly microphone: MicrophoneGate;
  /** Opened at first use. */
  readonly cache: () => Promise<EditorCache>;
  /** Aborted when the host closes. */
  readonly signal: AbortSignal;
};
