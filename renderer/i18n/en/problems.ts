/** What stands in the way of posts, by the codes of assets/tiktok/errors.json and of the checks; each with its way out. */
export const problems = {
  'failure.account-missing': 'This account is not connected',
  'failure.app-key-missing': 'No app key is set',
  'failure.not-revoked':
    'The account is removed here, but TikTok did not confirm that the permission has ended. End it in the TikTok app: Settings and privacy, Security & permissions, Apps and services permissions, your app, Remove access.',
  'failure.post-busy': 'It is being sent right now. Wait until that is over.',
  'failure.post-look': 'Nobody knows whether it is out. Look at the profile and the inbox in TikTok first.',
  'failure.post-missing': 'This post is not on the list',
  'failure.post-past': 'That time is over. Choose a later one.',
  'failure.post-state': 'That is not possible as the post stands now.',
  'failure.post-unsettled': 'TikTok has not said yet what became of it. Forget it after that.',
  'failure.tiktok-refused': 'TikTok refused this',
  'problem.access-removed':
    'The account withdrew its permission while TikTok processed the video. Connect it again, then retry.',
  'problem.ai-label': 'The video holds AI-made parts. Switch the AI label on, here or when you post it in TikTok.',
  'problem.app-old': 'The TikTok app on the phone is too old for this. Update it to 31.8 or newer.',
  'problem.audience':
    'TikTok does not offer this account the chosen audience any more. Choose again who may see the post.',
  'problem.banned': 'TikTok has banned this account from posting. Look in the TikTok app for the reason.',
  'problem.bytes-missing':
    'The last piece left, but TikTok reports fewer bytes and its upload address is over. Look at the profile in TikTok; retry only if it is not there.',
  'problem.cancelled': 'The post was cancelled. Retry it if you still want it.',
  'problem.caption-spam': 'TikTok takes the caption for spam. Write another one, then retry.',
  'problem.client':
    'TikTok does not know the app key, or the secret does not belong to it. Check both in the app settings; a sandbox has its own pair.',
  'problem.denied': 'The permission was not given in the browser. Connect again when you want to.',
  'problem.disclosure':
    'This video promotes a product and must say so in its market. Switch the disclosure on, here or when you post it in TikTok.',
  'problem.duration':
    'The video is longer or shorter than TikTok takes from this account. Export it with another length.',
  'problem.fault':
    'TikTok refused a request as malformed. That is a fault of Fifteen: report it with the log id. Nothing was posted.',
  'problem.file': 'TikTok does not take the file’s format. Export it again as MP4 with H.264 at 30 frames a second.',
  'problem.file-changed':
    'The video file was changed or moved since the post was prepared. Prepare the post again with the new file.',
  'problem.file-size': 'The file is larger than TikTok surely takes. Export a smaller one.',
  'problem.frame-rate':
    'TikTok takes 23 to 60 frames a second at a constant rate. Export it again at a constant 30 frames a second.',
  'problem.interaction':
    'The account has switched off something that is ticked under “Allow users to”. Untick it, or allow it in TikTok’s settings.',
  'problem.line': 'The line broke too often for the upload to end in time. Retry it when the line is better.',
  'problem.login-kit':
    'The app key may not be used this way. Check in TikTok’s developer portal that the app has Login Kit for Desktop.',
  'problem.not-cancellable': 'TikTok is too far with this post to cancel it. Fifteen follows it to its end.',
  'problem.opening-unclear':
    'TikTok did not answer whether it opened the upload. No byte was sent, so nothing was posted. Retry it.',
  'problem.options-changed':
    'What TikTok offers this account has changed since the choices were made. Look at the choices again, then send.',
  'problem.other-account':
    'This upload belongs to another account or another app key. Connect those that sent it, or look at the profile in TikTok.',
  'problem.pending-cap':
    'Five videos of this account already wait in its TikTok inbox; TikTok takes no more within 24 hours. Post or delete those in the TikTok app, then retry; else tomorrow.',
  'problem.picture-size': 'Each side of the picture must have 360 to 4096 pixels. Export it at 1080x1920.',
  'problem.posts-cap':
    'This account has reached the number of posts that TikTok allows apps in 24 hours (about 15, shared by all apps). Post it tomorrow, or in the TikTok app.',
  'problem.preflight': 'The post would be refused as it is. Mend what is listed, then send.',
  'problem.private-account':
    'The app has not passed TikTok’s audit, so it may post only to accounts that are private. Set the account itself to private in TikTok’s settings (“only me” for the post is not enough), or send to the inbox.',
  'problem.processing-failed':
    'TikTok failed while it processed the video. Retry it: TikTok says that this can be tried again.',
  'problem.products':
    'The app lacks a permission that was asked for. Add Login Kit and the Content Posting API to it in TikTok’s developer portal.',
  'problem.publish-id':
    'TikTok does not know this upload any more, so its outcome cannot be read. Look at the profile and the inbox in TikTok; retry only if it is not there.',
  'problem.rate': 'TikTok wants fewer requests a minute. Fifteen waits a minute and goes on by itself.',
  'problem.reconnect':
    'TikTok no longer accepts the sign-in of this account. Connect it again; posts that wait stay in the queue.',
  'problem.redirect':
    'TikTok refused the sign-in; most often the redirect address is not registered. Register http://127.0.0.1:*/callback/ for the platform Desktop, then try again.',
  'problem.repeat': 'This video was given to this account before. Send it again only if you mean to.',
  'problem.rights':
    'A right to use material of this video has ended. Renew it, or render the variant with other material.',
  'problem.risk':
    'TikTok takes this post for a risk and refused it. Post it in the TikTok app, or change video and caption.',
  'problem.scope':
    'This account has not allowed Fifteen to do that. Connect it again and tick every permission, or send to the inbox instead.',
  'problem.scope-figures':
    'A figure needs a permission that this account has not given. Connect it again and tick every permission.',
  'problem.sign-in-timeout':
    'Nothing came back from the browser within five minutes. If TikTok showed an error page, it names what is wrong: compare key, redirect address and products in the developer portal, then connect again.',
  'problem.still-processing':
    'TikTok has not said after a day what became of the post. Look at the profile in TikTok; retry only if it is not there.',
  'problem.strange-address':
    'TikTok named an upload address that is not one of its own, so nothing was sent there. Report it with the log id.',
  'problem.tiktok-fault':
    'TikTok had a fault of its own. Fifteen tries again where that cannot post twice; else try again later.',
  'problem.time-missed': 'Fifteen was not running at the time that you chose. Send it now, or choose another time.',
  'problem.unreachable': 'TikTok cannot be reached. Check the internet connection; posts stay in the queue.',
  'problem.upload-late':
    'The hour that TikTok gives an upload was over before all bytes had arrived. Retry it, on a faster line or with a smaller file.',
  'problem.upload-time':
    'At the speed of the last upload this one takes longer than the hour that TikTok gives it. Use a faster line or export a smaller file.',
  'problem.user-cap':
    'The app has reached the number of accounts that may post in 24 hours (5 before the audit). Try tomorrow, or use an app of your own that has passed the audit.',
} as const;
