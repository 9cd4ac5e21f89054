export const problems = {
  'failure.account-missing': 'Dieses Konto ist nicht verbunden',
  'failure.app-key-missing': 'Kein App-Schlüssel hinterlegt',
  'failure.not-revoked':
    'Das Konto ist hier entfernt, aber TikTok hat nicht bestätigt, dass die Berechtigung beendet ist. Beende sie in der TikTok-App: Einstellungen und Datenschutz, Sicherheit & Berechtigungen, App- und Dienstberechtigungen, deine App, Zugriff entfernen.',
  'failure.post-busy': 'Er wird gerade gesendet. Warte, bis das vorbei ist.',
  'failure.post-look': 'Niemand weiß, ob er draußen ist. Sieh zuerst in Profil und Posteingang in TikTok nach.',
  'failure.post-missing': 'Dieser Beitrag steht nicht in der Liste',
  'failure.post-past': 'Diese Zeit ist vorbei. Wähle eine spätere.',
  'failure.post-state': 'Das geht nicht, so wie der Beitrag jetzt steht.',
  'failure.post-unsettled': 'TikTok hat noch nicht gesagt, was daraus wurde. Nimm ihn danach von der Liste.',
  'failure.tiktok-refused': 'TikTok hat das abgelehnt',
  'problem.access-removed':
    'Das Konto hat die Erlaubnis entzogen, während TikTok das Video verarbeitete. Verbinde es neu und versuche es noch einmal.',
  'problem.ai-label':
    'Das Video enthält mit KI gemachte Teile. Schalte das KI-Label ein, hier oder beim Posten in TikTok.',
  'problem.app-old': 'Die TikTok-App auf dem Handy ist dafür zu alt. Aktualisiere sie auf 31.8 oder neuer.',
  'problem.audience':
    'TikTok bietet diesem Konto die gewählte Zielgruppe nicht mehr an. Wähle neu, wer den Beitrag sehen darf.',
  'problem.banned': 'TikTok hat diesem Konto das Posten gesperrt. Den Grund zeigt die TikTok-App.',
  'problem.bytes-missing':
    'Das letzte Stück ging hinaus, aber TikTok meldet weniger Bytes, und die Upload-Adresse ist abgelaufen. Sieh im Profil in TikTok nach; versuche es nur neu, wenn es dort fehlt.',
  'problem.cancelled': 'Der Beitrag wurde abgebrochen. Versuche es noch einmal, wenn du ihn noch willst.',
  'problem.caption-spam': 'TikTok hält den Text für Spam. Schreibe einen anderen und versuche es neu.',
  'problem.client':
    'TikTok kennt den App-Schlüssel nicht, oder das Geheimnis gehört nicht dazu. Prüfe beide in den App-Einstellungen; eine Sandbox hat ein eigenes Paar.',
  'problem.denied': 'Die Erlaubnis wurde im Browser nicht gegeben. Verbinde neu, wenn du möchtest.',
  'problem.disclosure':
    'Dieses Video wirbt für ein Produkt und muss das in seinem Markt sagen. Schalte die Kennzeichnung ein, hier oder beim Posten in TikTok.',
  'problem.duration':
    'Das Video ist länger oder kürzer, als TikTok es von diesem Konto nimmt. Exportiere es mit anderer Länge.',
  'problem.fault':
    'TikTok hat eine Anfrage als fehlerhaft abgelehnt. Das ist ein Fehler von Fifteen: Melde ihn mit der Log-ID. Es wurde nichts gepostet.',
  'problem.file':
    'TikTok nimmt das Format der Datei nicht. Exportiere sie neu als MP4 mit H.264 und 30 Bildern pro Sekunde.',
  'problem.file-changed':
    'Die Videodatei wurde geändert oder verschoben, seit der Beitrag vorbereitet wurde. Bereite ihn mit der neuen Datei neu vor.',
  'problem.file-size': 'Die Datei ist größer, als TikTok sicher nimmt. Exportiere eine kleinere.',
  'problem.frame-rate':
    'TikTok nimmt 23 bis 60 Bilder pro Sekunde mit fester Rate. Exportiere es neu mit festen 30 Bildern pro Sekunde.',
  'problem.interaction':
    'Das Konto hat etwas ausgeschaltet, was bei „Erlauben“ angehakt ist. Nimm den Haken weg oder erlaube es in den TikTok-Einstellungen.',
  'problem.line': 'Die Leitung brach zu oft ab, um rechtzeitig fertig zu werden. Versuche es mit besserer Leitung neu.',
  'problem.login-kit':
    'Der App-Schlüssel darf so nicht benutzt werden. Prüfe im Entwicklerportal von TikTok, ob die App Login Kit für Desktop hat.',
  'problem.not-cancellable':
    'TikTok ist mit diesem Beitrag zu weit, um ihn abzubrechen. Fifteen verfolgt ihn bis zum Ende.',
  'problem.opening-unclear':
    'TikTok hat nicht geantwortet, ob der Upload geöffnet wurde. Kein Byte wurde gesendet, also wurde nichts gepostet. Versuche es neu.',
  'problem.options-changed':
    'Was TikTok diesem Konto anbietet, hat sich seit der Auswahl geändert. Sieh die Auswahl noch einmal an und sende dann.',
  'problem.other-account':
    'Dieser Upload gehört zu einem anderen Konto oder App-Schlüssel. Verbinde die, die ihn gesendet haben, oder sieh im Profil in TikTok nach.',
  'problem.pending-cap':
    'Fünf Videos dieses Kontos warten schon im TikTok-Posteingang; mehr nimmt TikTok in 24 Stunden nicht. Poste oder lösche sie in der TikTok-App und versuche es neu; sonst morgen.',
  'problem.picture-size': 'Jede Seite des Bildes muss 360 bis 4096 Pixel haben. Exportiere es mit 1080x1920.',
  'problem.posts-cap':
    'Dieses Konto hat die Zahl der Beiträge erreicht, die TikTok Apps in 24 Stunden erlaubt (etwa 15, für alle Apps zusammen). Poste morgen oder in der TikTok-App.',
  'problem.preflight': 'Der Beitrag würde so abgelehnt. Behebe, was hier steht, und sende dann.',
  'problem.private-account':
    'Die App hat TikToks Prüfung nicht bestanden und darf nur auf private Konten posten. Stelle das Konto selbst in den TikTok-Einstellungen auf privat („Nur ich“ für den Beitrag reicht nicht) oder sende in den Posteingang.',
  'problem.processing-failed':
    'TikTok ist bei der Verarbeitung des Videos gescheitert. Versuche es neu: TikTok sagt, dass das geht.',
  'problem.products':
    'Der App fehlt ein verlangtes Recht. Füge ihr im Entwicklerportal von TikTok Login Kit und die Content Posting API hinzu.',
  'problem.publish-id':
    'TikTok kennt diesen Upload nicht mehr, der Ausgang ist nicht lesbar. Sieh in Profil und Posteingang in TikTok nach; versuche es nur neu, wenn er fehlt.',
  'problem.rate': 'TikTok will weniger Anfragen pro Minute. Fifteen wartet eine Minute und macht von selbst weiter.',
  'problem.reconnect':
    'TikTok nimmt die Anmeldung dieses Kontos nicht mehr an. Verbinde es neu; wartende Beiträge bleiben in der Liste.',
  'problem.redirect':
    'TikTok hat die Anmeldung abgelehnt; meist ist die Rücksprungadresse nicht eingetragen. Trage http://127.0.0.1:*/callback/ für die Plattform Desktop ein und versuche es neu.',
  'problem.repeat': 'Dieses Video hat das Konto schon einmal bekommen. Sende es nur noch einmal, wenn du das willst.',
  'problem.rights':
    'Ein Nutzungsrecht an Material dieses Videos ist abgelaufen. Verlängere es oder rendere die Variante mit anderem Material.',
  'problem.risk':
    'TikTok hält diesen Beitrag für riskant und hat ihn abgelehnt. Poste ihn in der TikTok-App oder ändere Video und Text.',
  'problem.scope':
    'Dieses Konto hat Fifteen das nicht erlaubt. Verbinde es neu und hake alle Rechte an, oder sende in den Posteingang.',
  'problem.scope-figures':
    'Eine Zahl braucht ein Recht, das dieses Konto nicht gegeben hat. Verbinde es neu und hake alle Rechte an.',
  'problem.sign-in-timeout':
    'Fünf Minuten lang kam nichts aus dem Browser zurück. Zeigte TikTok eine Fehlerseite, nennt sie den Fehler: Vergleiche Schlüssel, Rücksprungadresse und Produkte im Entwicklerportal und verbinde neu.',
  'problem.still-processing':
    'TikTok hat nach einem Tag nicht gesagt, was aus dem Beitrag wurde. Sieh im Profil in TikTok nach; versuche es nur neu, wenn er fehlt.',
  'problem.strange-address':
    'TikTok nannte eine Upload-Adresse, die nicht seine ist; dorthin wurde nichts gesendet. Melde es mit der Log-ID.',
  'problem.tiktok-fault':
    'TikTok hatte einen eigenen Fehler. Fifteen versucht es neu, wo das nicht doppelt posten kann; sonst später noch einmal.',
  'problem.time-missed': 'Fifteen lief zu der gewählten Zeit nicht. Sende jetzt oder wähle eine andere Zeit.',
  'problem.unreachable': 'TikTok ist nicht erreichbar. Prüfe die Internetverbindung; Beiträge bleiben in der Liste.',
  'problem.upload-late':
    'Die Stunde, die TikTok einem Upload gibt, war um, bevor alle Bytes da waren. Versuche es mit schnellerer Leitung oder kleinerer Datei neu.',
  'problem.upload-time':
    'Bei der Geschwindigkeit des letzten Uploads dauert dieser länger als die Stunde, die TikTok gibt. Nimm eine schnellere Leitung oder exportiere eine kleinere Datei.',
  'problem.user-cap':
    'Die App hat die Zahl der Konten erreicht, die in 24 Stunden posten dürfen (5 vor der Prüfung). Versuche es morgen oder mit einer eigenen geprüften App.',
};
