export const problems = {
  'failure.account-missing': 'Esta cuenta no está conectada',
  'failure.app-key-missing': 'No hay clave de aplicación',
  'failure.not-revoked':
    'La cuenta se ha quitado aquí, pero TikTok no confirmó que el permiso haya terminado. Retíralo en la app de TikTok: Ajustes y privacidad, Seguridad y permisos, Permisos de aplicaciones y servicios, tu app, Eliminar acceso.',
  'failure.post-busy': 'Se está enviando ahora. Espera a que termine.',
  'failure.post-look': 'No se sabe si salió. Mira antes el perfil y la bandeja en TikTok.',
  'failure.post-missing': 'Esta publicación no está en la lista',
  'failure.post-past': 'Esa hora ya pasó. Elige otra posterior.',
  'failure.post-state': 'No es posible en el estado actual de la publicación.',
  'failure.post-unsettled': 'TikTok aún no ha dicho qué fue de ella. Quítala después.',
  'failure.tiktok-refused': 'TikTok lo ha rechazado',
  'problem.access-removed':
    'La cuenta retiró el permiso mientras TikTok procesaba el vídeo. Conéctala de nuevo y vuelve a intentarlo.',
  'problem.ai-label':
    'El vídeo contiene partes hechas con IA. Activa la etiqueta de IA, aquí o al publicarlo en TikTok.',
  'problem.app-old': 'La app de TikTok del teléfono es demasiado antigua. Actualízala a la 31.8 o posterior.',
  'problem.audience': 'TikTok ya no ofrece a esta cuenta la audiencia elegida. Elige de nuevo quién puede verla.',
  'problem.banned': 'TikTok ha prohibido publicar a esta cuenta. La app de TikTok muestra el motivo.',
  'problem.bytes-missing':
    'El último trozo salió, pero TikTok indica menos bytes y la dirección de subida ha caducado. Mira el perfil en TikTok; reintenta solo si no está.',
  'problem.cancelled': 'La publicación se canceló. Reinténtala si aún la quieres.',
  'problem.caption-spam': 'TikTok considera el texto spam. Escribe otro y reinténtalo.',
  'problem.client':
    'TikTok no conoce la clave de la app, o el secreto no es el suyo. Revisa ambos en los ajustes; un sandbox tiene su propio par.',
  'problem.denied': 'No se dio permiso en el navegador. Conecta de nuevo cuando quieras.',
  'problem.disclosure':
    'Este vídeo promociona un producto y debe decirlo en su mercado. Activa el aviso, aquí o al publicarlo en TikTok.',
  'problem.duration':
    'El vídeo es más largo o más corto de lo que TikTok acepta de esta cuenta. Expórtalo con otra duración.',
  'problem.fault':
    'TikTok rechazó una petición por estar mal formada. Es un fallo de Fifteen: avisa con el id de registro. No se publicó nada.',
  'problem.file':
    'TikTok no acepta el formato del archivo. Expórtalo de nuevo como MP4 con H.264 a 30 fotogramas por segundo.',
  'problem.file-changed':
    'El archivo de vídeo cambió o se movió desde que se preparó la publicación. Prepárala de nuevo con el archivo nuevo.',
  'problem.file-size': 'El archivo es mayor de lo que TikTok acepta con seguridad. Exporta uno más pequeño.',
  'problem.frame-rate':
    'TikTok acepta de 23 a 60 fotogramas por segundo constantes. Expórtalo de nuevo a 30 constantes.',
  'problem.interaction':
    'La cuenta ha desactivado algo marcado en «Permitir». Desmárcalo o permítelo en los ajustes de TikTok.',
  'problem.line': 'La conexión se cortó demasiadas veces para acabar a tiempo. Reinténtalo con mejor conexión.',
  'problem.login-kit':
    'La clave de la app no puede usarse así. Comprueba en el portal de desarrolladores de TikTok que la app tiene Login Kit para Desktop.',
  'problem.not-cancellable': 'TikTok va demasiado avanzado para cancelarla. Fifteen la sigue hasta el final.',
  'problem.opening-unclear':
    'TikTok no respondió si abrió la subida. No se envió ningún byte, así que no se publicó nada. Reinténtalo.',
  'problem.options-changed': 'Lo que TikTok ofrece a esta cuenta ha cambiado desde la elección. Revísala y envía.',
  'problem.other-account':
    'Esta subida es de otra cuenta u otra clave. Conecta las que la enviaron o mira el perfil en TikTok.',
  'problem.pending-cap':
    'Cinco vídeos de esta cuenta ya esperan en su bandeja de TikTok; no acepta más en 24 horas. Publícalos o bórralos en la app y reinténtalo; si no, mañana.',
  'problem.picture-size': 'Cada lado de la imagen debe tener de 360 a 4096 píxeles. Expórtalo a 1080x1920.',
  'problem.posts-cap':
    'Esta cuenta ha alcanzado las publicaciones que TikTok permite a las apps en 24 horas (unas 15, entre todas). Publica mañana o en la app de TikTok.',
  'problem.preflight': 'La publicación se rechazaría tal como está. Corrige lo indicado y envía.',
  'problem.private-account':
    'La app no ha pasado la auditoría de TikTok y solo puede publicar en cuentas privadas. Pon la propia cuenta en privado en los ajustes de TikTok («solo yo» no basta) o envía a la bandeja.',
  'problem.processing-failed': 'TikTok falló al procesar el vídeo. Reinténtalo: TikTok dice que se puede.',
  'problem.products':
    'A la app le falta un permiso pedido. Añádele Login Kit y la Content Posting API en el portal de desarrolladores de TikTok.',
  'problem.publish-id':
    'TikTok ya no conoce esta subida y no se puede leer el resultado. Mira el perfil y la bandeja en TikTok; reintenta solo si no está.',
  'problem.rate': 'TikTok quiere menos peticiones por minuto. Fifteen espera un minuto y sigue solo.',
  'problem.reconnect':
    'TikTok ya no acepta el acceso de esta cuenta. Conéctala de nuevo; lo que espera sigue en la cola.',
  'problem.redirect':
    'TikTok rechazó el acceso; lo más común es que la dirección de retorno no esté registrada. Registra http://127.0.0.1:*/callback/ para la plataforma Desktop y reinténtalo.',
  'problem.repeat': 'Este vídeo ya se dio a esta cuenta. Envíalo otra vez solo si es lo que quieres.',
  'problem.rights':
    'Ha vencido un derecho de uso de material de este vídeo. Renuévalo o renderiza la variante con otro material.',
  'problem.risk':
    'TikTok considera arriesgada esta publicación y la rechazó. Publícala en la app de TikTok o cambia vídeo y texto.',
  'problem.scope':
    'Esta cuenta no ha permitido eso a Fifteen. Conéctala de nuevo y marca todos los permisos, o envía a la bandeja.',
  'problem.scope-figures':
    'Una cifra necesita un permiso que esta cuenta no ha dado. Conéctala de nuevo y marca todos los permisos.',
  'problem.sign-in-timeout':
    'No volvió nada del navegador en cinco minutos. Si TikTok mostró una página de error, dice qué falla: compara clave, retorno y productos en el portal y conecta de nuevo.',
  'problem.still-processing':
    'Tras un día, TikTok no ha dicho qué fue de la publicación. Mira el perfil en TikTok; reintenta solo si no está.',
  'problem.strange-address':
    'TikTok dio una dirección de subida que no es suya; no se envió nada allí. Avisa con el id de registro.',
  'problem.tiktok-fault':
    'TikTok tuvo un fallo propio. Fifteen reintenta donde no pueda publicar dos veces; si no, inténtalo más tarde.',
  'problem.time-missed': 'Fifteen no estaba abierto a la hora elegida. Envía ahora o elige otra hora.',
  'problem.unreachable': 'No se llega a TikTok. Revisa la conexión a internet; todo sigue en la cola.',
  'problem.upload-late':
    'La hora que TikTok da a una subida acabó antes de llegar todos los bytes. Reinténtalo con una línea más rápida o un archivo menor.',
  'problem.upload-time':
    'A la velocidad de la última subida, esta supera la hora que da TikTok. Usa una línea más rápida o exporta un archivo menor.',
  'problem.user-cap':
    'La app ha alcanzado las cuentas que pueden publicar en 24 horas (5 antes de la auditoría). Prueba mañana o con una app propia auditada.',
};
