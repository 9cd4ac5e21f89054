import type { MediaItem } from '../../shared/api/campaign-methods.ts';
import type { Result } from '../../shared/api/contract.ts';
import type { Account, AppSettings, SignIn } from '../../shared/api/publish-methods.ts';
import type { Preferences, TemplateFacts } from '../../shared/api/studio-methods.ts';
import type { Job } from '../../shared/api/variant-methods.ts';
import type { Post } from '../../shared/publish/post.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import type { Autosave, SaveState } from '../document/autosave.ts';
import type { CampaignDocument, CampaignTexts } from '../document/campaign-document.ts';
import type { Scope } from '../document/edit-choices.ts';
import type { History } from '../document/history.ts';

export type HostFacts = Result<'host.facts'>;
export type MarketFacts = Result<'markets.list'>[number];

/** A failure as the screen shows it. */
export type Failure = { readonly code: string; readonly message: string; readonly isRetryable: boolean };

/** What the program offers, loaded once at the start; texts and documents of templates with the first campaign that uses each. */
export type Catalog = {
  readonly host: HostFacts;
  readonly markets: readonly MarketFacts[];
  readonly templates: readonly TemplateFacts[];
  readonly templateTexts: Readonly<Record<string, CampaignTexts>>;
  readonly templateDocuments: Readonly<Record<string, Template>>;
};

export type Mode = 'edit' | 'captions' | 'variants' | 'posts';
export type Selection = { readonly kind: 'caption' | 'scene'; readonly id: string };

/** What of the campaign is looked at; the same over all modes. */
export type ViewState = {
  readonly mode: Mode;
  readonly product: string;
  readonly market: string;
  /** The opening by its hook's id; null for the campaign's own. */
  readonly hook: string | null;
  readonly frame: number;
  readonly isPlaying: boolean;
  readonly selection: Selection | null;
  /** Which footage of a split scene was chosen last, by its slot. */
  readonly slot: string | null;
  /** The text whose cell in the caption table was entered last. */
  readonly textKey: string | null;
  /** Variants that are selected in the matrix, by `variantName`; they stay so while another mode is on the screen. */
  readonly chosen: ReadonlySet<string>;
  /** What renders are made in. */
  readonly quality: 'draft' | 'standard' | 'high';
  /** Whom choices are for that are not made yet, by choice. */
  readonly scopes: Readonly<Record<string, Scope>>;
};

/** The open campaign: the document with its history, and what belongs to it but is not edited. */
export type Session = {
  readonly id: string;
  readonly folder: string;
  readonly isReadOnly: boolean;
  readonly history: History<CampaignDocument>;
  readonly media: readonly MediaItem[];
  readonly save: SaveState;
  /** Goes up when the host takes a document or new media: views and previews are made of that. */
  readonly revision: number;
  /** Another program wrote the files since. */
  readonly isChangedOutside: boolean;
  readonly autosave: Autosave<CampaignDocument>;
};

export type Notice = {
  readonly id: string;
  readonly tone: 'failure' | 'success';
  readonly title: string;
  readonly message: string;
};

/** Files on their way into the campaign. */
export type ImportState = { readonly done: number; readonly total: number };

export type DialogName =
  | 'export-texts'
  | 'hear-captions'
  | 'import-catalogue'
  | 'import-texts'
  | 'palette'
  | 'shortcuts'
  | 'new-campaign'
  | 'open-campaign'
  | 'markets'
  | 'music-library'
  | 'preferences'
  | 'save-template'
  | 'new-brand'
  | 'change-brand'
  | 'try-brand'
  | 'review';

/** Accounts and posts as the host has them; loaded when the mode is first opened, kept by its events. */
export type PublishState = {
  readonly app: AppSettings | null;
  readonly accounts: readonly Account[];
  readonly signIn: SignIn | null;
  readonly posts: readonly Post[];
  /** Bytes of posts that have left this machine, while they are sent. */
  readonly sentBytes: Readonly<Record<string, number>>;
  readonly failure: Failure | null;
};

const NO_PUBLISHING: PublishState = {
  ...{ app: null, accounts: [], signIn: null },
  ...{ posts: [], sentBytes: {}, failure: null },
};

export type StudioState = {
  readonly catalog: Catalog | null;
  readonly startFailure: Failure | null;
  readonly preferences: Preferences;
  readonly session: Session | null;
  readonly opening: { readonly folder: string; readonly failure: Failure | null } | null;
  readonly view: ViewState;
  readonly jobs: readonly Job[];
  readonly publish: PublishState;
  readonly notices: readonly Notice[];
  readonly importing: ImportState | null;
  readonly dialog: DialogName | null;
  /** How often decisions of a review were taken in. */
  readonly reviews: number;
  /** What the memory has for the text whose cell was entered last, the best first. */
  readonly suggestions: Result<'texts.suggest'>;
  /** The step of the guided sample that is shown. */
  readonly guideStep: number | null;
  /** The template that the new-campaign dialog begins with. */
  readonly chosenTemplate: string | null;
};

/** When the hook stands on the picture: what is shown first of a variant. */
export const HOOK_FRAME = 45;

export const FIRST_STATE: StudioState = {
  catalog: null,
  startFailure: null,
  preferences: { language: null, theme: 'system', safeZone: 'organic', hasSeenGuide: false },
  session: null,
  opening: null,
  view: {
    mode: 'edit',
    product: '',
    market: '',
    hook: null,
    frame: HOOK_FRAME,
    isPlaying: false,
    selection: null,
    slot: null,
    chosen: new Set(),
    textKey: null,
    quality: 'standard',
    scopes: {},
  },
  jobs: [],
  publish: NO_PUBLISHING,
  notices: [],
  importing: null,
  dialog: null,
  reviews: 0,
  suggestions: [],
  guideStep: null,
  chosenTemplate: null,
};
