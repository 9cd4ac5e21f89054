export const problems = {
  'failure.account-missing': 'Ce compte n’est pas connecté',
  'failure.app-key-missing': 'Aucune clé d’app définie',
  'failure.not-revoked':
    'Le compte est retiré ici, mais TikTok n’a pas confirmé la fin de l’autorisation. Retirez-la dans l’application TikTok : Paramètres et confidentialité, Sécurité et autorisations, Autorisations des applications et services, votre application, Supprimer l’accès.',
  'failure.post-busy': 'Envoi en cours. Attendez la fin.',
  'failure.post-look': 'Nul ne sait si elle est publiée. Regardez d’abord le profil et la boîte dans TikTok.',
  'failure.post-missing': 'Cette publication n’est pas dans la liste',
  'failure.post-past': 'Cette heure est passée. Choisissez-en une plus tardive.',
  'failure.post-state': 'Ce n’est pas possible dans l’état actuel de la publication.',
  'failure.post-unsettled': 'TikTok n’a pas encore dit ce qu’elle est devenue. Retirez-la ensuite.',
  'failure.tiktok-refused': 'TikTok a refusé',
  'problem.access-removed':
    'Le compte a retiré son autorisation pendant que TikTok traitait la vidéo. Reconnectez-le, puis réessayez.',
  'problem.ai-label':
    'La vidéo contient des éléments créés par IA. Activez le label IA, ici ou en publiant dans TikTok.',
  'problem.app-old': 'L’app TikTok du téléphone est trop ancienne. Mettez-la à jour vers 31.8 ou plus récent.',
  'problem.audience':
    'TikTok ne propose plus cette audience à ce compte. Choisissez à nouveau qui peut voir la publication.',
  'problem.banned': 'TikTok a interdit à ce compte de publier. L’app TikTok indique la raison.',
  'problem.bytes-missing':
    'Le dernier morceau est parti, mais TikTok annonce moins d’octets et l’adresse d’envoi a expiré. Regardez le profil dans TikTok ; ne réessayez que s’il n’y est pas.',
  'problem.cancelled': 'La publication a été annulée. Réessayez si vous la voulez toujours.',
  'problem.caption-spam': 'TikTok prend la légende pour du spam. Écrivez-en une autre, puis réessayez.',
  'problem.client':
    'TikTok ne connaît pas la clé de l’app, ou le secret ne lui correspond pas. Vérifiez les deux dans les réglages ; un bac à sable a sa propre paire.',
  'problem.denied': 'L’autorisation n’a pas été donnée dans le navigateur. Reconnectez quand vous voulez.',
  'problem.disclosure':
    'Cette vidéo fait la promotion d’un produit et doit le dire sur son marché. Activez la mention, ici ou en publiant dans TikTok.',
  'problem.duration':
    'La vidéo est plus longue ou plus courte que ce que TikTok accepte de ce compte. Exportez-la avec une autre durée.',
  'problem.fault':
    'TikTok a refusé une requête mal formée. C’est une erreur de Fifteen : signalez-la avec l’identifiant du journal. Rien n’a été publié.',
  'problem.file':
    'TikTok n’accepte pas le format du fichier. Exportez-le de nouveau en MP4, H.264, 30 images par seconde.',
  'problem.file-changed':
    'Le fichier vidéo a été modifié ou déplacé depuis la préparation. Préparez de nouveau la publication avec le nouveau fichier.',
  'problem.file-size': 'Le fichier est plus gros que ce que TikTok accepte à coup sûr. Exportez-en un plus petit.',
  'problem.frame-rate':
    'TikTok accepte 23 à 60 images par seconde, à cadence constante. Exportez de nouveau à 30 images par seconde.',
  'problem.interaction':
    'Le compte a désactivé une option cochée sous « Autoriser ». Décochez-la ou autorisez-la dans les réglages de TikTok.',
  'problem.line': 'La connexion a été coupée trop souvent pour finir à temps. Réessayez avec une meilleure connexion.',
  'problem.login-kit':
    'La clé de l’app ne peut pas servir ainsi. Vérifiez dans le portail développeur de TikTok que l’app a Login Kit pour Desktop.',
  'problem.not-cancellable': 'TikTok est trop avancé pour annuler. Fifteen suit la publication jusqu’au bout.',
  'problem.opening-unclear':
    'TikTok n’a pas dit s’il a ouvert l’envoi. Aucun octet n’est parti, donc rien n’a été publié. Réessayez.',
  'problem.options-changed': 'Ce que TikTok propose à ce compte a changé depuis vos choix. Revoyez-les, puis envoyez.',
  'problem.other-account':
    'Cet envoi appartient à un autre compte ou à une autre clé. Connectez ceux qui l’ont envoyé, ou regardez le profil dans TikTok.',
  'problem.pending-cap':
    'Cinq vidéos de ce compte attendent déjà dans sa boîte TikTok ; TikTok n’en prend pas plus en 24 heures. Publiez-les ou supprimez-les dans l’app TikTok, puis réessayez ; sinon demain.',
  'problem.picture-size': 'Chaque côté de l’image doit avoir 360 à 4096 pixels. Exportez en 1080x1920.',
  'problem.posts-cap':
    'Ce compte a atteint le nombre de publications que TikTok permet aux apps en 24 heures (environ 15, toutes apps confondues). Publiez demain, ou dans l’app TikTok.',
  'problem.preflight': 'La publication serait refusée telle quelle. Corrigez ce qui est indiqué, puis envoyez.',
  'problem.private-account':
    'L’app n’a pas passé l’audit de TikTok : elle ne peut publier que sur des comptes privés. Mettez le compte lui-même en privé dans les réglages de TikTok (« moi uniquement » ne suffit pas), ou envoyez dans la boîte de réception.',
  'problem.processing-failed': 'TikTok a échoué en traitant la vidéo. Réessayez : TikTok dit que c’est possible.',
  'problem.products':
    'Il manque à l’app une autorisation demandée. Ajoutez-lui Login Kit et la Content Posting API dans le portail développeur de TikTok.',
  'problem.publish-id':
    'TikTok ne connaît plus cet envoi ; son issue ne peut être lue. Regardez le profil et la boîte dans TikTok ; ne réessayez que s’il n’y est pas.',
  'problem.rate': 'TikTok veut moins de requêtes par minute. Fifteen attend une minute et continue tout seul.',
  'problem.reconnect':
    'TikTok n’accepte plus la connexion de ce compte. Reconnectez-le ; les publications en attente restent dans la file.',
  'problem.redirect':
    'TikTok a refusé la connexion ; le plus souvent, l’adresse de retour n’est pas enregistrée. Enregistrez http://127.0.0.1:*/callback/ pour la plateforme Desktop, puis réessayez.',
  'problem.repeat': 'Ce compte a déjà reçu cette vidéo. Ne l’envoyez à nouveau que si vous le voulez.',
  'problem.rights':
    'Un droit d’usage sur un élément de cette vidéo a expiré. Renouvelez-le, ou recréez la variante avec un autre élément.',
  'problem.risk':
    'TikTok juge cette publication risquée et l’a refusée. Publiez-la dans l’app TikTok, ou changez vidéo et légende.',
  'problem.scope':
    'Ce compte n’a pas autorisé Fifteen à le faire. Reconnectez-le en cochant tout, ou envoyez dans la boîte de réception.',
  'problem.scope-figures':
    'Un chiffre demande une autorisation que ce compte n’a pas donnée. Reconnectez-le en cochant tout.',
  'problem.sign-in-timeout':
    'Rien n’est revenu du navigateur en cinq minutes. Si TikTok a montré une page d’erreur, elle dit ce qui ne va pas : comparez clé, adresse de retour et produits dans le portail, puis reconnectez.',
  'problem.still-processing':
    'Après un jour, TikTok n’a pas dit ce qu’est devenue la publication. Regardez le profil dans TikTok ; ne réessayez que si elle n’y est pas.',
  'problem.strange-address':
    'TikTok a donné une adresse d’envoi qui n’est pas la sienne ; rien n’y a été envoyé. Signalez-le avec l’identifiant du journal.',
  'problem.tiktok-fault':
    'TikTok a eu un défaut. Fifteen réessayez là où cela ne peut pas publier deux fois ; sinon, réessayez plus tard.',
  'problem.time-missed':
    'Fifteen n’était pas ouvert à l’heure choisie. Envoyez maintenant, ou choisissez une autre heure.',
  'problem.unreachable':
    'TikTok est injoignable. Vérifiez la connexion internet ; les publications restent dans la file.',
  'problem.upload-late':
    'L’heure que TikTok accorde à un envoi a pris fin avant l’arrivée de tous les octets. Réessayez avec une connexion plus rapide ou un fichier plus petit.',
  'problem.upload-time':
    'À la vitesse du dernier envoi, celui-ci dépasse l’heure que TikTok accorde. Prenez une connexion plus rapide ou exportez un fichier plus petit.',
  'problem.user-cap':
    'L’app a atteint le nombre de comptes qui peuvent publier en 24 heures (5 avant l’audit). Réessayez demain, ou utilisez votre propre app auditée.',
};
