import { z } from 'zod';
import { variantShape } from '../campaign/variant-ids.ts';
import { creatorInfoSchema } from '../publish/creator-info.ts';
import { problemSchema } from '../publish/error-table.ts';
import { postSchema } from '../publish/post.ts';
import { postRequestSchema } from '../publish/post-request.ts';
import { campaignResultsSchema } from '../publish/post-results.ts';
import { method } from './method.ts';
import { findingSchema } from './variant-methods.ts';

/** A connected TikTok account as screens show it; tokens never leave the host. */
const accountSchema = z.object({
  /** TikTok's `open_id`. */
  id: z.string(),
  nickname: z.string(),
  username: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  /** Permissions that the user really gave. */
  scopes: z.array(z.string()),
  canPostDirectly: z.boolean(),
  canSendToInbox: z.boolean(),
  canReadResults: z.boolean(),
  /** TikTok refused its sign-in: posts wait until it is connected again. */
  needsReconnect: z.boolean(),
  connectedAt: z.number(),
});

/** The user's own app at TikTok. */
const appSettingsSchema = z.object({
  clientKey: z.string().nullable(),
  hasSecret: z.boolean(),
  /** A service that holds the secret and exchanges codes for tokens, in place of a secret here. */
  brokerUrl: z.string().nullable(),
  /** Whether the app passed TikTok's Content Posting audit; before it posts reach private accounts only. */
  isAudited: z.boolean(),
  /** Where API calls go; anything but TikTok is shown to the user wherever a post can be sent. */
  apiOrigin: z.string(),
  isTikTok: z.boolean(),
  /** To be registered with TikTok as it stands. */
  redirectUri: z.string(),
  /** Secrets are closed by the system's keychain; else they lie in files that only this user can read. */
  areSecretsSealed: z.boolean(),
  links: z.array(z.object({ id: z.enum(['portal', 'guide', 'audit', 'sandbox']), url: z.string() })),
});

/** A sign-in under way in the system's browser. */
const signInSchema = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'done', 'failed', 'cancelled']),
  /** For hosts that cannot open a browser: the page to open. */
  url: z.string(),
  account: z.string().nullable(),
  problem: problemSchema.nullable(),
});

/** Caps of an account over the last 24 hours, by what this program sent; other apps count at TikTok too. */
const capUseSchema = z.object({ used: z.int(), cap: z.int() });

const variantName = z.object(variantShape);

/** A post to be prepared: which variant goes where, and every choice. */
const newPostSchema = variantName.extend({
  /** The campaign's folder; its renders are read there. */
  folder: z.string(),
  account: z.string(),
  request: postRequestSchema,
  /** Time that the user chose, ms since 1970; null waits for a click. */
  sendAt: z.number().nullable(),
});

const postIds = z.object({ posts: z.array(z.string()).min(1).max(500) });

const onePost = z.object({ post: z.string() });

/**
 * Why a post was left as it is: it is being sent, its state does not allow it, the user must look first, the chosen
 * time is over, TikTok has not said what became of it, or something failed, as the message says.
 */
const refusedPostSchema = z.object({
  post: z.string(),
  reason: z.enum(['busy', 'state', 'look', 'past', 'unsettled', 'failed']),
  message: z.string(),
});

/** A result of several posts: those that changed and why others did not. */
const postAnswerSchema = z.object({
  posts: z.array(postSchema),
  refused: z.array(refusedPostSchema),
});

/** Accounts and the app that they are connected through. */
const accountMethods = {
  'accounts.list': method(z.object({}), z.array(accountSchema)),
  'accounts.app': method(z.object({}), appSettingsSchema),
  /** A secret of null keeps the one that is there; an origin of null is TikTok's. */
  'accounts.setApp': method(
    z.object({
      clientKey: z.string().trim().min(1).max(200).nullable(),
      clientSecret: z.string().trim().min(1).max(400).nullable(),
      brokerUrl: z.url().nullable(),
      isAudited: z.boolean(),
      apiOrigin: z.url().nullable(),
    }),
    appSettingsSchema,
  ),
  /** Opens TikTok's page in the system's browser; `accounts.changed` tells how it goes. */
  'accounts.connect': method(z.object({}), signInSchema),
  'accounts.cancelSignIn': method(z.object({ signIn: z.string() }), signInSchema),
  /**
   * Takes the permission back at TikTok and forgets the tokens; posts that wait are kept. Where TikTok did not confirm it
   * the tokens are forgotten all the same: the user ends the permission in the TikTok app.
   */
  'accounts.disconnect': method(z.object({ account: z.string() }), z.object({ isRevoked: z.boolean() })),
} as const;

/** Posts: preparing, sending, following to the end. */
const postMethods = {
  /** What TikTok says of the account now; asked anew each time. `problem` is set where it cannot post. */
  'posts.creator': method(
    z.object({ account: z.string() }),
    z.object({
      creator: creatorInfoSchema.nullable(),
      problem: problemSchema.nullable(),
      direct: capUseSchema,
      inbox: capUseSchema,
    }),
  ),
  /** What a rendered variant offers to a post: its file's facts and the market's own caption text. */
  'posts.draft': method(
    variantName.extend({ folder: z.string() }),
    z.object({
      file: z.string(),
      bytes: z.number(),
      seconds: z.number(),
      width: z.number(),
      height: z.number(),
      /** Text and hashtags from the campaign's or template's `post.text` and `post.hashtags`; both may be empty. */
      text: z.string(),
      hashtags: z.array(z.string()),
      /** Both as one caption. */
      caption: z.string(),
    }),
  ),
  /** Everything that TikTok, the audit or the market would refuse, before any byte; each account is asked for once. */
  'posts.check': method(
    z.object({
      items: z
        .array(newPostSchema.omit({ sendAt: true }))
        .min(1)
        .max(500),
    }),
    z.array(findingSchema),
  ),
  /** Times for a batch that keep TikTok's caps, over days where needed; nothing is stored. */
  'posts.plan': method(
    z.object({
      items: z.array(z.object({ account: z.string(), mode: z.enum(['direct', 'inbox']) })).max(1000),
      startAt: z.number(),
      gapMinutes: z.number().min(0).max(1440),
    }),
    z.array(z.number()),
  ),
  /** Captures all choices; nothing is sent. Works offline. */
  'posts.prepare': method(z.object({ items: z.array(newPostSchema).min(1).max(500) }), z.array(postSchema)),
  /** The user's click. */
  'posts.send': method(postIds, postAnswerSchema),
  'posts.list': method(z.object({ folder: z.string().optional() }), z.array(postSchema)),
  'posts.pause': method(postIds, postAnswerSchema),
  'posts.resume': method(postIds, postAnswerSchema),
  'posts.reschedule': method(
    z.object({
      times: z
        .array(z.object({ post: z.string(), sendAt: z.number().nullable() }))
        .min(1)
        .max(500),
    }),
    postAnswerSchema,
  ),
  /** New choices for a post that stopped to ask, waits, or failed; it waits for a click again. */
  'posts.choose': method(onePost.extend({ request: postRequestSchema }), postSchema),
  /** Failed posts only; for one whose outcome nobody knows the user says that they looked and it is not there. */
  'posts.retry': method(postIds.extend({ hasLooked: z.boolean().default(false) }), postAnswerSchema),
  /** Asks TikTok now what became of posts, those of unknown outcome too. */
  'posts.look': method(postIds, postAnswerSchema),
  /** Takes posts off the list; one that is being sent must end first. */
  'posts.forget': method(postIds, z.object({ removed: z.array(z.string()), refused: postAnswerSchema.shape.refused })),
  /** Public videos that may be this post, for the user to confirm; TikTok does not always name it. */
  'posts.findVideo': method(
    onePost,
    z.array(
      z.object({
        id: z.string(),
        createdAt: z.number(),
        seconds: z.number(),
        caption: z.string(),
        url: z.string().nullable(),
        cover: z.string().nullable(),
      }),
    ),
  ),
  'posts.confirmVideo': method(onePost.extend({ videoId: z.string().regex(/^\d{5,25}$/) }), postSchema),
  /** Figures kept in the campaign's `results.json`. */
  'results.list': method(z.object({ folder: z.string() }), campaignResultsSchema),
  /** Reads views, likes, comments and shares anew and keeps them. Accounts that cannot be read are named. */
  'results.refresh': method(
    z.object({ folder: z.string() }),
    z.object({
      results: campaignResultsSchema,
      unread: z.array(z.object({ account: z.string(), problem: problemSchema })),
    }),
  ),
} as const;

/** Accounts, posts and their results. */
export const publishMethods = { ...accountMethods, ...postMethods } as const;

/** What changes unasked while accounts are connected and posts are sent. */
export const publishEvents = {
  /** Bytes of the piece that is being sent, a few times a second; `posts.changed` tells what TikTok has confirmed. */
  'posts.progress': z.object({ post: z.string(), sentBytes: z.number(), totalBytes: z.number() }),
  'accounts.changed': z.object({
    accounts: z.array(accountSchema),
    signIn: signInSchema.nullable(),
    app: appSettingsSchema,
  }),
  'posts.changed': z.object({ posts: z.array(postSchema), removed: z.array(z.string()) }),
} as const;

export type Account = z.infer<typeof accountSchema>;
export type AppSettings = z.infer<typeof appSettingsSchema>;
export type SignIn = z.infer<typeof signInSchema>;
export type RefusedPost = z.infer<typeof refusedPostSchema>;
