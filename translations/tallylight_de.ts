<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountFacts</name>
    <message>
        <source>No server was given: start with --server URL.</source>
        <translation>Kein Server angegeben: Starte mit --server URL.</translation>
    </message>
    <message>
        <source>No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.</source>
        <translation>Kein Schlüssel angegeben: Lege einen in die Umgebungsvariable TALLYLIGHT_TOKEN und starte neu.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Nothing running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 Aufgabe läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 Aufgabe braucht dich</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n Aufgabe braucht dich</numerusform>
            <numerusform>%n Aufgaben brauchen dich</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 Aufgabe fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n Aufgabe fehlgeschlagen</numerusform>
            <numerusform>%n Aufgaben fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 Aufgabe fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n Aufgabe fertig</numerusform>
            <numerusform>%n Aufgaben fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>Der Server lehnt die Verbindung ab</translation>
    </message>
    <message>
        <source>%1 (not live)</source>
        <translation>%1 (nicht aktuell)</translation>
    </message>
</context>
<context>
    <name>Elapsed</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>just started</source>
        <translation>gerade begonnen</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>no key was given</source>
        <translation>kein Schlüssel angegeben</translation>
    </message>
    <message>
        <source>this is no API key: a key has no spaces and no special letters</source>
        <translation>das ist kein API-Schlüssel: Schlüssel haben keine Leerzeichen und keine Sonderzeichen</translation>
    </message>
    <message>
        <source>the keyring holds something else under our name</source>
        <translation>im Schlüsselbund steht unter unserem Namen etwas anderes</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>%1 answers with more than we take</source>
        <translation>%1 antwortet mit mehr, als wir annehmen</translation>
    </message>
    <message>
        <source>%1 redirects to an address that makes no sense</source>
        <translation>%1 leitet an eine unsinnige Adresse weiter</translation>
    </message>
    <message>
        <source>%1 redirects to another server (%2); check the address, or whether this network asks you to sign in</source>
        <translation>%1 leitet an einen anderen Server weiter (%2); prüfe die Adresse, oder ob dieses Netz eine Anmeldung verlangt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and what the server said</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nobody answers at %1 (connection refused)</source>
        <translation>bei %1 antwortet niemand (Verbindung abgelehnt)</translation>
    </message>
    <message>
        <source>no host is called %1; check the address or the network</source>
        <translation>kein Rechner heißt %1; prüfe die Adresse oder das Netz</translation>
    </message>
    <message>
        <source>%1 broke the connection</source>
        <translation>%1 hat die Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>der Handschlag schlug fehl</translation>
    </message>
    <message>
        <source>%1 cannot be trusted: %2</source>
        <comment>server, reason</comment>
        <translation>%1 ist nicht vertrauenswürdig: %2</translation>
    </message>
    <message>
        <source>the network to %1 is down</source>
        <translation>das Netz zu %1 ist gestört</translation>
    </message>
    <message>
        <source>the connection to %1 failed (%2)</source>
        <comment>server, number of an error</comment>
        <translation>die Verbindung zu %1 schlug fehl (%2)</translation>
    </message>
    <message>
        <source>%1 redirects in circles</source>
        <translation>%1 leitet im Kreis weiter</translation>
    </message>
    <message>
        <source>%1 went silent</source>
        <translation>%1 ist verstummt</translation>
    </message>
    <message>
        <source>%1 answers with something that is no event stream</source>
        <translation>%1 antwortet mit etwas, das kein Ereignisstrom ist</translation>
    </message>
    <message>
        <source>%1 ended the stream</source>
        <translation>%1 hat den Strom beendet</translation>
    </message>
    <message>
        <source>the certificate file %1 cannot be read: %2</source>
        <translation>die Zertifikatsdatei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>there is no certificate (PEM) in %1</source>
        <translation>in %1 ist kein Zertifikat (PEM)</translation>
    </message>
    <message>
        <source>the server has no room: %1</source>
        <translation>der Server hat keinen Platz: %1</translation>
    </message>
    <message>
        <source>%1 does not accept the key; it may have been revoked</source>
        <translation>%1 nimmt den Schlüssel nicht an; vielleicht wurde er widerrufen</translation>
    </message>
    <message>
        <source>%1 does not let this account in</source>
        <translation>%1 lässt dieses Konto nicht hinein</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 kennt das nicht</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests</source>
        <translation>%1 bittet um weniger Anfragen</translation>
    </message>
    <message>
        <source>%1 is not available right now</source>
        <translation>%1 ist gerade nicht verfügbar</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>server, number of a status</comment>
        <translation>%1 antwortete mit %2</translation>
    </message>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 antwortet, aber nicht wie ein Studio-Server; prüfe die Adresse</translation>
    </message>
    <message>
        <source>the server asked us to stay away</source>
        <translation>der Server hat uns gebeten fernzubleiben</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations are followed already; this one comes as soon as there is room</source>
        <translation>
            <numerusform>%n Organisation wird schon verfolgt; diese kommt an die Reihe, sobald Platz ist</numerusform>
            <numerusform>%n Organisationen werden schon verfolgt; diese kommt an die Reihe, sobald Platz ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n organizations are followed at a time</source>
        <translation>
            <numerusform>nur %n Organisation wird zugleich verfolgt</numerusform>
            <numerusform>nur %n Organisationen werden zugleich verfolgt</numerusform>
        </translation>
    </message>
    <message>
        <source>not a server&apos;s address; write it as https://studio.example.com</source>
        <translation>keine Adresse eines Servers; so wird sie geschrieben: https://studio.example.com</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>dieses Konto gibt es nicht</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 cannot be locked</source>
        <translation>%1 lässt sich nicht sperren</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tallylight</source>
        <translation>%1 stammt von einer neueren Version von Tallylight</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be put aside</source>
        <translation>%1 ist beschädigt und lässt sich nicht beiseitelegen</translation>
    </message>
    <message>
        <source>%1 would become too large</source>
        <translation>%1 würde zu groß</translation>
    </message>
</context>
<context>
    <name>NoticePopups</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Liste anzeigen</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>1 h stumm</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Finished: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Needs input: %1</source>
        <translation>Braucht dich: %1</translation>
    </message>
    <message>
        <source>A task finished</source>
        <translation>Eine Aufgabe ist fertig</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>Eine Aufgabe ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A task needs your input</source>
        <translation>Eine Aufgabe braucht dich</translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 Aufgabe fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n Aufgabe fertig</numerusform>
            <numerusform>%n Aufgaben fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 Aufgabe fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n Aufgabe fehlgeschlagen</numerusform>
            <numerusform>%n Aufgaben fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 Aufgabe braucht dich</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n Aufgabe braucht dich</numerusform>
            <numerusform>%n Aufgaben brauchen dich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 braucht dich</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n braucht dich</numerusform>
            <numerusform>%n brauchen dich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts: 4 tasks finished, 1 needs you</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>agent and organization</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>After %1</source>
        <comment>a duration, as 12 min</comment>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>Während du weg warst: %1</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>1 task</source>
        <comment>after: working on</comment>
        <translation>1 Aufgabe</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <comment>after: working on</comment>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>You are signed out of %1</source>
        <translation>Du bist bei %1 abgemeldet</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Du bist abgemeldet</translation>
    </message>
    <message>
        <source>Sign in again to see what is running.</source>
        <translation>Melde dich wieder an, um zu sehen, was läuft.</translation>
    </message>
    <message>
        <source>Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.</source>
        <translation>Starte Tallylight neu mit einem Schlüssel von %1 in TALLYLIGHT_TOKEN.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs.</source>
        <translation>In deinen Organisationen läuft nichts.</translation>
    </message>
    <message>
        <source>Nothing running in this org.</source>
        <translation>In dieser Organisation läuft nichts.</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>Alles ruhig</translation>
    </message>
    <message>
        <source>When an agent starts to work, its light comes on here.</source>
        <translation>Fängt ein Agent an zu arbeiten, geht hier sein Licht an.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs</source>
        <translation>In deinen Organisationen läuft nichts</translation>
    </message>
    <message>
        <source>Nothing running in this org</source>
        <translation>In dieser Organisation läuft nichts</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 Aufgabe läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n Aufgabe läuft</numerusform>
            <numerusform>%n Aufgaben laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 agent working on %1</source>
        <comment>3 tasks</comment>
        <translation>1 Agent arbeitet an %1</translation>
    </message>
    <message numerus="yes">
        <source>%n agents working on %1</source>
        <comment>3 tasks</comment>
        <translation>
            <numerusform>%n Agent arbeitet an %1</numerusform>
            <numerusform>%n Agenten arbeiten an %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All my work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>This org</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scope and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>Auf Sendung</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Nicht aktuell</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Server full</source>
        <translation>Server voll</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1…</translation>
    </message>
    <message>
        <source>What is running shows up here in a moment.</source>
        <translation>Was läuft, erscheint hier gleich.</translation>
    </message>
    <message>
        <source>Can’t reach %1</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Check the network. Tallylight keeps trying by itself.</source>
        <translation>Prüfe das Netz. Tallylight versucht es von selbst weiter.</translation>
    </message>
    <message>
        <source>%1 keeps this closed</source>
        <translation>%1 lässt dich hier nicht hinein</translation>
    </message>
    <message>
        <source>You may not be a member any more. An owner of the organization can invite you again.</source>
        <translation>Vielleicht bist du kein Mitglied mehr. Wem die Organisation gehört, kann dich wieder einladen.</translation>
    </message>
    <message>
        <source>Too many connections</source>
        <translation>Zu viele Verbindungen</translation>
    </message>
    <message>
        <source>%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.</source>
        <translation>%1 hat für keine weitere Platz. Schließe andere Programme, die zusehen. Tallylight versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>All accounts are paused: nothing is asked of any server, and nothing is known.</source>
        <translation>Alle Konten sind pausiert: Kein Server wird gefragt, und nichts ist bekannt.</translation>
    </message>
    <message>
        <source>No task matches “%1”</source>
        <translation>Keine Aufgabe passt zu „%1“</translation>
    </message>
    <message>
        <source>Titles, agents, organizations and last words were searched.</source>
        <translation>Gesucht wurde in Titeln, Agenten, Organisationen und letzten Worten.</translation>
    </message>
    <message>
        <source>Not live since %1 · Reconnecting…</source>
        <translation>Nicht aktuell seit %1 · Verbindet neu…</translation>
    </message>
    <message>
        <source>Not live · You are signed out of %1</source>
        <translation>Nicht aktuell · Bei %1 abgemeldet</translation>
    </message>
    <message>
        <source>Not live · %1 refuses us</source>
        <translation>Nicht aktuell · %1 lehnt uns ab</translation>
    </message>
    <message>
        <source>Not live · %1 has no room for us</source>
        <translation>Nicht aktuell · %1 hat keinen Platz</translation>
    </message>
    <message>
        <source>Not live yet · Connecting to %1…</source>
        <translation>Noch nicht aktuell · Verbindung zu %1…</translation>
    </message>
    <message>
        <source>%1 not live since %2 · Reconnecting…</source>
        <comment>server, time</comment>
        <translation>%1 nicht aktuell seit %2 · Verbindet neu…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>Noch nichts beendet</translation>
    </message>
    <message>
        <source>Runs that finish or fail are kept here.</source>
        <translation>Läufe, die fertig werden oder fehlschlagen, bleiben hier.</translation>
    </message>
    <message>
        <source>Back to what runs</source>
        <translation>Zurück zum Laufenden</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Als gesehen markieren</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your settings could not be read, and begin anew. The damaged file was kept as %1.</source>
        <comment>a path</comment>
        <translation>Deine Einstellungen waren nicht lesbar und beginnen neu. Die beschädigte Datei liegt unter %1.</translation>
    </message>
    <message>
        <source>Your settings in %1 cannot be read. What you change now is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Deine Einstellungen in %1 sind nicht lesbar. Was du jetzt änderst, geht beim Beenden verloren.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>the server</source>
        <translation>der Server</translation>
    </message>
    <message>
        <source>This is not an address that Tallylight can use. It begins with https://, or names this machine.</source>
        <translation>Diese Adresse kann Tallylight nicht verwenden. Sie beginnt mit https:// oder nennt diesen Rechner.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check it, and your connection, and try again.</source>
        <translation>Unter dieser Adresse antwortet nichts. Prüfe sie und deine Verbindung, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.</source>
        <translation>Dort antwortet etwas, aber es ist weder ein deco studio noch ein Tallylight-Hub. Prüfe die Adresse.</translation>
    </message>
    <message>
        <source>This machine does not trust the server’s certificate. If the server has a certificate authority of its own, choose its CA file below.</source>
        <translation>Dieser Rechner vertraut dem Zertifikat des Servers nicht. Hat der Server eine eigene Zertifizierungsstelle, wähle unten ihre CA-Datei.</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or has no certificate in it. Choose another one.</source>
        <translation>Die CA-Datei ist nicht lesbar oder enthält kein Zertifikat. Wähle eine andere.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>Der Server hat selbst ein Problem. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, and open it in a browser on this machine.</source>
        <translation>Es ließ sich kein Browser öffnen. Kopiere den Link und öffne ihn in einem Browser auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Try again when you are ready.</source>
        <translation>Der Browser kam nicht rechtzeitig zurück. Versuche es noch einmal, wenn du so weit bist.</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser. Try again, or use another account there.</source>
        <translation>Im Browser abgelehnt. Versuche es noch einmal, oder mit einem anderen Konto.</translation>
    </message>
    <message>
        <source>This server does not let programs sign in by the browser. Use an API key instead.</source>
        <translation>Dieser Server lässt nicht zu, dass sich Programme über den Browser anmelden. Nimm stattdessen einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>The server does not accept this key. Check that all of it was copied, and that it was not deleted.</source>
        <translation>Der Server nimmt diesen Schlüssel nicht an. Prüfe, ob er ganz kopiert und nicht gelöscht wurde.</translation>
    </message>
    <message>
        <source>There is no such organization, or you are not a member of it. Check the name.</source>
        <translation>Diese Organisation gibt es nicht, oder du bist nicht ihr Mitglied. Prüfe den Namen.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it, and try again.</source>
        <translation>Dein Schlüsselbund ist gesperrt. Entsperre ihn, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund. Die meisten Desktops bringen einen mit: GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>The keyring refused to keep your sign-in.</source>
        <translation>Der Schlüsselbund wollte deine Anmeldung nicht aufbewahren.</translation>
    </message>
    <message>
        <source>Where do your agents work?</source>
        <translation>Wo arbeiten deine Agenten?</translation>
    </message>
    <message>
        <source>Tallylight shows what agents do for you in deco studio, or on a hub of your own.</source>
        <translation>Tallylight zeigt, was Agenten für dich in deco studio oder auf einem eigenen Hub tun.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Neuer Versuch</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>server</comment>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Your password stays between you and your browser. Tallylight only sees that you are let in.</source>
        <translation>Dein Passwort bleibt zwischen dir und deinem Browser. Tallylight sieht nur, dass du hineindarfst.</translation>
    </message>
    <message>
        <source>Sign in with your &amp;browser</source>
        <translation>Im &amp;Browser anmelden</translation>
    </message>
    <message>
        <source>This server takes API keys. You can make one in its settings.</source>
        <translation>Dieser Server nimmt API-Schlüssel. In seinen Einstellungen kannst du einen anlegen.</translation>
    </message>
    <message>
        <source>Use an API &amp;key instead</source>
        <translation>API-&amp;Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Another &amp;server</source>
        <translation>Anderer Ser&amp;ver</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translation>API-Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Make a key in the settings of %1, and paste it here.</source>
        <comment>server</comment>
        <translation>Lege in den Einstellungen von %1 einen Schlüssel an und füge ihn hier ein.</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>Anm&amp;elden</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Which organization are you in?</source>
        <translation>In welcher Organisation bist du?</translation>
    </message>
    <message>
        <source>%1 does not list your organizations unless you name one. The others are found from there.</source>
        <comment>server</comment>
        <translation>%1 nennt deine Organisationen erst, wenn du eine angibst. Die anderen finden sich von dort aus.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be kept</source>
        <translation>Deine Anmeldung kann nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in again after that.</source>
        <translation>Tallylight bewahrt sie im Schlüsselbund auf und nirgends sonst. Ohne ihn bleibst du bis zum Beenden angemeldet und meldest dich danach neu an.</translation>
    </message>
    <message>
        <source>Look for a keyring &amp;again</source>
        <translation>Schlüsselbund noch einmal s&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Try the keyring again</source>
        <translation>Schlüsselbund noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Stay signed in &amp;until I quit</source>
        <translation>Bis zum &amp;Beenden angemeldet bleiben</translation>
    </message>
    <message>
        <source>The lamp lights up when an agent works in %1.</source>
        <comment>an organization</comment>
        <translation>Die Lampe geht an, wenn ein Agent in %1 arbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>The lamp lights up when an agent works in one of your %n organizations:</source>
        <translation>
            <numerusform>Die Lampe geht an, wenn ein Agent in deiner %n Organisation arbeitet:</numerusform>
            <numerusform>Die Lampe geht an, wenn ein Agent in einer deiner %n Organisationen arbeitet:</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not in an organization yet. The lamp lights up when you are, and an agent works there.</source>
        <translation>Du bist noch in keiner Organisation. Die Lampe geht an, sobald du in einer bist und ein Agent dort arbeitet.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>organizations</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>You stay signed in until you quit Tallylight.</source>
        <translation>Du bleibst angemeldet, bis du Tallylight beendest.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Du bist angemeldet</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <comment>person</comment>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <comment>server</comment>
        <translation>Suche nach %1</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Das dauert einen Moment.</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Weiter in deinem Browser</translation>
    </message>
    <message>
        <source>A page of %1 has opened there. Sign in, and come back.</source>
        <comment>server</comment>
        <translation>Dort hat sich eine Seite von %1 geöffnet. Melde dich an, und komm zurück.</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>Seite &amp;noch einmal öffnen</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>%1 is asked who you are, and where you work.</source>
        <comment>server</comment>
        <translation>%1 wird gefragt, wer du bist und wo du arbeitest.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for up to %n more minutes.</source>
        <translation>
            <numerusform>Wartet noch bis zu %n Minute.</numerusform>
            <numerusform>Wartet noch bis zu %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for 1 more second.</source>
        <translation>Wartet noch 1 Sekunde.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n more seconds.</source>
        <translation>
            <numerusform>Wartet noch %n Sekunde.</numerusform>
            <numerusform>Wartet noch %n Sekunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadRow</name>
    <message>
        <source>Untitled task</source>
        <translation>Aufgabe ohne Titel</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <translation>%1, fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1, fertig</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, noch nicht gesehen</translation>
    </message>
    <message>
        <source>Using %1…</source>
        <translation>Verwendet %1…</translation>
    </message>
    <message>
        <source>%1, needs you</source>
        <translation>%1, braucht dich</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Needs you</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Fehlgeschlagen nach %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Fertig in %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation>Seit %1 kein Fortschritt</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, noch nicht gesehen</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>braucht dich</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>fehlgeschlagen, Dauer: %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>fertig, Dauer: %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running, no progress for %1</source>
        <translation>läuft, %1 ohne Fortschritt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>read aloud: 2 days ago</comment>
        <translation>%1 her</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Wartet auf deine Antwort</translation>
    </message>
    <message>
        <source>Ended without success</source>
        <translation>Ohne Erfolg beendet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Arbeitet…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two of: state, agent, organization, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>title of a task, and what there is to say of it</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>organization and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>Eine Stunde stumm</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Liste anzeigen</translation>
    </message>
    <message>
        <source>Open a window</source>
        <translation>Fenster öffnen</translation>
    </message>
    <message>
        <source>1 more…</source>
        <translation>1 weitere…</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n weitere…</numerusform>
            <numerusform>%n weitere…</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization</source>
        <translation>Eine Organisation</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation: %1</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n wartet auf dich</numerusform>
            <numerusform>%n warten auf dich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tallylight::account::AccountBook</name>
    <message>
        <source>The list of accounts was damaged. It is kept as %1; sign in again.</source>
        <translation>Die Liste der Konten war beschädigt. Sie liegt nun unter %1; melde dich neu an.</translation>
    </message>
</context>
<context>
    <name>tallylight::account::SignIn</name>
    <message>
        <source>%1 is not reached by https: everybody on the way could read along</source>
        <translation>%1 wird nicht über https erreicht: Jeder auf dem Weg könnte mitlesen</translation>
    </message>
    <message>
        <source>That names no organization</source>
        <translation>Das benennt keine Organisation</translation>
    </message>
</context>
<context>
    <name>tallylight::desktop::BrowserLauncher</name>
    <message>
        <source>This is not the address of a web page, so it was not opened.</source>
        <translation>Das ist nicht die Adresse einer Webseite; sie wurde deshalb nicht geöffnet.</translation>
    </message>
    <message>
        <source>xdg-open was not found. Install the package xdg-utils, or open %1 yourself.</source>
        <translation>xdg-open wurde nicht gefunden. Installiere das Paket xdg-utils, oder öffne %1 selbst.</translation>
    </message>
    <message>
        <source>The browser could not be started: %1. Open %2 yourself.</source>
        <translation>Der Browser konnte nicht gestartet werden: %1. Öffne %2 selbst.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::AccountToken</name>
    <message>
        <source>%1 does not accept the sign-in any more. Sign in again.</source>
        <translation>%1 nimmt die Anmeldung nicht mehr an. Melde dich neu an.</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>Bei %1 abgemeldet.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::CredentialStore</name>
    <message>
        <source>The keyring has no sign-in for this account. Sign in again.</source>
        <translation>Im Schlüsselbund ist keine Anmeldung für dieses Konto. Melde dich neu an.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperre ihn, und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>The keyring does not let Tallylight in. Allow it when you are asked, then try again.</source>
        <translation>Der Schlüsselbund lässt Tallylight nicht hinein. Erlaube es, wenn du gefragt wirst, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in lasts as long as the program runs.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund. Installiere und starte einen, etwa GNOME Keyring oder KWallet; bis dahin hält eine Anmeldung, solange das Programm läuft.</translation>
    </message>
    <message>
        <source>The keyring does not work. Try again, or restart it by signing in to the desktop anew.</source>
        <translation>Der Schlüsselbund funktioniert nicht. Versuche es noch einmal, oder starte ihn neu, indem du dich neu am Desktop anmeldest.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthApi</name>
    <message>
        <source>%1 does not offer to sign in by the browser</source>
        <translation>%1 bietet keine Anmeldung über den Browser an</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in any more</source>
        <translation>%1 nimmt diese Anmeldung nicht mehr an</translation>
    </message>
    <message>
        <source>%1 answered %2 to the sign-in</source>
        <translation>%1 antwortete auf die Anmeldung mit %2</translation>
    </message>
    <message>
        <source>%1 answers the sign-in with something else</source>
        <translation>%1 beantwortet die Anmeldung mit etwas anderem</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthLogin</name>
    <message>
        <source>Go back to Tallylight</source>
        <translation>Weiter geht es in Tallylight</translation>
    </message>
    <message>
        <source>%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.</source>
        <translation>%1 hat dich eingelassen, und Tallylight schließt die Anmeldung nun ab. Du kannst dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>Die Anmeldung hat nicht geklappt</translation>
    </message>
    <message>
        <source>You can close this window and try again from Tallylight.</source>
        <translation>Du kannst dieses Fenster schließen und es in Tallylight noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>Niemand hat sich rechtzeitig angemeldet</translation>
    </message>
    <message>
        <source>This machine lets no program listen on 127.0.0.1</source>
        <translation>Dieser Rechner lässt kein Programm auf 127.0.0.1 lauschen</translation>
    </message>
    <message>
        <source>The sign-in was cancelled</source>
        <translation>Die Anmeldung wurde abgebrochen</translation>
    </message>
    <message>
        <source>%1 did not sign you in: %2</source>
        <translation>%1 hat dich nicht angemeldet: %2</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OrganizationFinder</name>
    <message>
        <source>%1 lists organizations only to who names one of theirs</source>
        <translation>%1 nennt Organisationen nur, wenn du eine deiner eigenen angibst</translation>
    </message>
</context>
<context>
    <name>tallylight::net::ServerProbe</name>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 antwortet, aber nicht wie ein Studio-Server; prüfe die Adresse</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountDesk</name>
    <message>
        <source>You are not signed in.</source>
        <translation>Du bist nicht angemeldet.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountKeeper</name>
    <message>
        <source>The sign-in of %1 is still in the keyring. %2</source>
        <translation>Die Anmeldung von %1 ist noch im Schlüsselbund. %2</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::MenuController</name>
    <message>
        <source>%1 · %2</source>
        <comment>organization and account</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::NoticeDesk</name>
    <message>
        <source>The history could not be written to %1: %2.</source>
        <translation>Der Verlauf konnte nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read is there; the file is kept as %1.</source>
        <translation>Der Verlauf war beschädigt. Was lesbar war, ist da; die Datei liegt unter %1.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read, and is not kept this time.</source>
        <translation>Der Verlauf %1 kann nicht gelesen werden und wird diesmal nicht geführt.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::RunStopper</name>
    <message>
        <source>The organization is no longer known.</source>
        <translation>Die Organisation ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>%1 does not know the run, or does not let runs be stopped from here.</source>
        <translation>%1 kennt den Lauf nicht oder lässt Läufe nicht von hier stoppen.</translation>
    </message>
    <message>
        <source>%1 leaves this to whoever started the run.</source>
        <translation>%1 überlässt das denen, die den Lauf begonnen haben.</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>Du bist bei %1 abgemeldet.</translation>
    </message>
    <message>
        <source>%1 did not answer. It may have been stopped all the same.</source>
        <translation>%1 hat nicht geantwortet. Vielleicht wurde er trotzdem gestoppt.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::Settings</name>
    <message>
        <source>Your settings could not be written to %1. What you changed is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Deine Einstellungen konnten nicht nach %1 geschrieben werden. Was du geändert hast, geht beim Beenden verloren.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::SnapshotWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::ThreadOpener</name>
    <message>
        <source>Tallylight does not have the account of this task any more.</source>
        <translation>Tallylight hat das Konto dieser Aufgabe nicht mehr.</translation>
    </message>
    <message>
        <source>The account of this task is paused. Resume it in the settings, then open the task.</source>
        <translation>Das Konto dieser Aufgabe ist pausiert. Setze es in den Einstellungen fort und öffne dann die Aufgabe.</translation>
    </message>
    <message>
        <source>The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.</source>
        <translation>Die Organisation dieser Aufgabe ist nicht bekannt. Entweder hat der Server sie noch nicht genannt, oder du bist nicht mehr ihr Mitglied.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>The on-air light for AI agents</source>
        <translation>Das Sendelicht für KI-Agenten</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Apache-2.0. You may use, change and pass it on; it comes without warranty.</source>
        <translation>Apache-2.0. Du darfst es nutzen, ändern und weitergeben; eine Gewähr gibt es nicht.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Details for who helps you</source>
        <translation>Angaben für alle, die dir helfen</translation>
    </message>
    <message>
        <source>Versions and desktop, without names or addresses.</source>
        <translation>Versionen und Desktop, ohne Namen oder Adressen.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountCard</name>
    <message>
        <source>1 organization</source>
        <translation>1 Organisation</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n Organisation</numerusform>
            <numerusform>%n Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Live · %1 · signed in until you quit</source>
        <comment>3 organizations</comment>
        <translation>Aktuell · %1 · bis zum Beenden angemeldet</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <comment>3 organizations</comment>
        <translation>Aktuell · %1</translation>
    </message>
    <message>
        <source>Not live, reconnecting</source>
        <translation>Nicht aktuell, verbindet neu</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The server refuses this account</source>
        <translation>Der Server lehnt dieses Konto ab</translation>
    </message>
    <message>
        <source>The server has too many connections</source>
        <translation>Der Server hat zu viele Verbindungen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation>Du musst dich neu anmelden</translation>
    </message>
    <message>
        <source>Follow this account</source>
        <translation>Diesem Konto folgen</translation>
    </message>
    <message>
        <source>A paused account stays signed in, and asks nothing of its server.</source>
        <translation>Ein pausiertes Konto bleibt angemeldet und fragt seinen Server nichts.</translation>
    </message>
    <message>
        <source>Trusts a CA file</source>
        <translation>Vertraut einer CA-Datei</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>Dieses Konto entfernen?</translation>
    </message>
    <message>
        <source>Its sign-in is deleted from this machine. Nothing changes on the server.</source>
        <translation>Seine Anmeldung wird von diesem Rechner gelöscht. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>an account</comment>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <comment>an account</comment>
        <translation>%1 folgen</translation>
    </message>
    <message>
        <source>&amp;Refresh organizations</source>
        <translation>&amp;Organisationen neu abrufen</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>&amp;Neu anmelden</translation>
    </message>
    <message>
        <source>Use a &amp;CA file…</source>
        <translation>&amp;CA-Datei verwenden…</translation>
    </message>
    <message>
        <source>Use the system’s certificates &amp;alone</source>
        <translation>Nur die &amp;Zertifikate des Systems verwenden</translation>
    </message>
    <message>
        <source>Re&amp;move this account…</source>
        <translation>Dieses Konto &amp;entfernen…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not kept in the keyring</source>
        <translation>Nicht im Schlüsselbund aufbewahrt</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Sign in to a deco studio or a hub to see what your agents do.</source>
        <translation>Melde dich bei einem deco studio oder einem Hub an, um zu sehen, was deine Agenten tun.</translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows tasks whose title, agent, organization or last words contain what is typed</source>
        <translation>Zeigt Aufgaben, deren Titel, Agent, Organisation oder letzte Worte die Eingabe enthalten</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::GeneralPage</name>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Beim &amp;Anmelden starten</translation>
    </message>
    <message>
        <source>Quietly, in the tray.</source>
        <translation>Still, im Infobereich.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Keep what has ended</source>
        <translation>Beendetes &amp;behalten</translation>
    </message>
    <message>
        <source>On this machine alone. What is older is deleted.</source>
        <translation>Nur auf diesem Rechner. Was älter ist, wird gelöscht.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>Be&amp;wegung</translation>
    </message>
    <message>
        <source>Little moves here. You can have nothing move at all.</source>
        <translation>Hier bewegt sich wenig. Du kannst alle Bewegung abstellen.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::KeepRunningDialog</name>
    <message>
        <source>Tallylight keeps running</source>
        <translation>Tallylight läuft weiter</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent needs you. To see the list again, start Tallylight once more.</source>
        <translation>Auf diesem Desktop ist kein Platz für ein Symbol im Infobereich. Auch ohne Fenster meldet Tallylight, wenn ein Agent dich braucht. Um die Liste wieder zu sehen, starte Tallylight noch einmal.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticeBar</name>
    <message>
        <source>Connects again now</source>
        <translation>Verbindet jetzt neu</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Melde dich, wenn</translation>
    </message>
    <message>
        <source>A task &amp;needs me</source>
        <translation>Eine Aufgabe mich &amp;braucht</translation>
    </message>
    <message>
        <source>It asks a question, or waits for an approval.</source>
        <translation>Sie stellt eine Frage oder wartet auf eine Freigabe.</translation>
    </message>
    <message>
        <source>A task &amp;failed</source>
        <translation>Eine Aufgabe &amp;fehlschlägt</translation>
    </message>
    <message>
        <source>A task is &amp;done</source>
        <translation>Eine Aufgabe f&amp;ertig ist</translation>
    </message>
    <message>
        <source>Also for tasks of &amp;others</source>
        <translation>Auch bei Aufgaben &amp;anderer</translation>
    </message>
    <message>
        <source>Those that somebody else in the organization started.</source>
        <translation>Die jemand anders in der Organisation begonnen hat.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>&amp;Usually</source>
        <translation>&amp;Üblicherweise</translation>
    </message>
    <message>
        <source>For every organization that has no level of its own below.</source>
        <translation>Für jede Organisation, die unten keine eigene Stufe hat.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Mit &amp;Ton</translation>
    </message>
    <message>
        <source>One each for what needs you, what failed and what is done.</source>
        <translation>Je einer für das, was dich braucht, was fehlschlug und was fertig ist.</translation>
    </message>
    <message>
        <source>Say how &amp;many, never which</source>
        <translation>N&amp;ur sagen, wie viele, nie welche</translation>
    </message>
    <message>
        <source>No title and no name is shown by the desktop, or kept by it.</source>
        <translation>Der Desktop zeigt und behält keinen Titel und keinen Namen.</translation>
    </message>
    <message>
        <source>Hide the words while the screen is &amp;locked</source>
        <translation>Text verbergen, solange der Bildschirm &amp;gesperrt ist</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Ruhezeiten</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>It begins when it ends, and so never.</source>
        <translation>Sie beginnt, wenn sie endet, also nie.</translation>
    </message>
    <message>
        <source>Nothing pops up from the evening until the next morning. The badge goes on.</source>
        <translation>Vom Abend bis zum nächsten Morgen erscheint nichts. Der Zähler läuft weiter.</translation>
    </message>
    <message>
        <source>Nothing pops up in these hours. The badge goes on.</source>
        <translation>In diesen Stunden erscheint nichts. Der Zähler läuft weiter.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>For on&amp;e hour</source>
        <translation>Für eine &amp;Stunde</translation>
    </message>
    <message>
        <source>Nothing pops up until %1.</source>
        <comment>a time</comment>
        <translation>Bis %1 erscheint nichts.</translation>
    </message>
    <message>
        <source>Nothing pops up for a while.</source>
        <translation>Eine Weile erscheint nichts.</translation>
    </message>
    <message>
        <source>End the snooze now</source>
        <translation>Die Pause jetzt beenden</translation>
    </message>
    <message>
        <source>Snooze for one hour</source>
        <translation>Eine Stunde Pause</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgLevels</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Badge only</source>
        <translation>Nur Zähler</translation>
    </message>
    <message>
        <source>Badge and popup</source>
        <translation>Zähler und Meldung</translation>
    </message>
    <message>
        <source>Popup that stays</source>
        <translation>Bleibende Meldung</translation>
    </message>
    <message>
        <source>By organization</source>
        <translation>Nach Organisation</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgPicker</name>
    <message>
        <source>Chooses the organization whose tasks are shown</source>
        <translation>Wählt die Organisation, deren Aufgaben gezeigt werden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>organization and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose an organization</source>
        <translation>Organisation wählen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organization and account</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>In einem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PanelMenu</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Dismiss all that is over</source>
        <translation>Alles Beendete ausblenden</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>In einem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::Popover</name>
    <message>
        <source>Running agents</source>
        <translation>Laufende Agenten</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PopoverHeader</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ScopeSwitch</name>
    <message>
        <source>Tasks that run for you in all organizations</source>
        <translation>Aufgaben, die für dich in allen Organisationen laufen</translation>
    </message>
    <message>
        <source>Tasks of everybody in one organization</source>
        <translation>Aufgaben aller in einer Organisation</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingRow</name>
    <message>
        <source>Set by who looks after this machine.</source>
        <translation>Von der Verwaltung dieses Rechners festgelegt.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsDialog</name>
    <message>
        <source>Settings – Tallylight</source>
        <translation>Einstellungen – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsNavigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInAddressForm</name>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Serveradresse</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>CA-&amp;Datei</translation>
    </message>
    <message>
        <source>Certificates in PEM form, for a server that has an authority of its own.</source>
        <translation>Zertifikate im PEM-Format, für einen Server mit eigener Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Use the &amp;hub on this machine</source>
        <translation>Den &amp;Hub auf diesem Rechner verwenden</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le…</source>
        <translation>Da&amp;tei wählen…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInDialog</name>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>It goes to the keyring, and is shown nowhere again.</source>
        <translation>Er kommt in den Schlüsselbund und wird nirgends wieder gezeigt.</translation>
    </message>
    <message>
        <source>Or&amp;ganization</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Its short name as it stands in addresses, or the address of one of its pages.</source>
        <translation>Ihr Kurzname, wie er in Adressen steht, oder die Adresse einer ihrer Seiten.</translation>
    </message>
    <message>
        <source>Sign in – Tallylight</source>
        <translation>Anmelden – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SpokenRows</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tallylight::ui::StopSheet</name>
    <message>
        <source>Stop “%1”? It counts as failed then, and what it has done so far stays.</source>
        <translation>„%1“ stoppen? Die Aufgabe gilt dann als fehlgeschlagen, und was sie bisher getan hat, bleibt.</translation>
    </message>
    <message>
        <source>“%1” was not stopped: %2</source>
        <comment>title, reason</comment>
        <translation>„%1“ wurde nicht gestoppt: %2</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stopping “%1”…</source>
        <translation>„%1“ wird gestoppt…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadDelegate</name>
    <message>
        <source>%1 · %2</source>
        <comment>agent and organization</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadPanel</name>
    <message>
        <source>Running agents</source>
        <translation>Laufende Agenten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>Laufende Aufgaben</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadView</name>
    <message>
        <source>Running tasks</source>
        <translation>Laufende Aufgaben</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadWindow</name>
    <message>
        <source>All my work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>%1 – Tallylight</source>
        <comment>title of a window</comment>
        <translation>%1 – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::TrayPage</name>
    <message>
        <source>Tray and window</source>
        <translation>Symbol und Fenster</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>&amp;Hide while nothing runs</source>
        <translation>&amp;Verbergen, solange nichts läuft</translation>
    </message>
    <message>
        <source>The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window.</source>
        <translation>Das Symbol kommt wieder, wenn eine Aufgabe läuft, endet oder dich braucht. Ein zweiter Start von Tallylight öffnet das Fenster.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Close the list when another window is used</source>
        <translation>Liste &amp;schließen, wenn ein anderes Fenster benutzt wird</translation>
    </message>
    <message>
        <source>Otherwise it stays until you close it.</source>
        <translation>Sonst bleibt sie, bis du sie schließt.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>What &amp;stands on it</source>
        <translation>Was dara&amp;uf steht</translation>
    </message>
    <message>
        <source>Trouble with the connection is shown in any case.</source>
        <translation>Verbindungsprobleme werden immer gezeigt.</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>Farbig</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Automatic follows whether the desktop is light or dark.</source>
        <translation>Automatisch richtet sich danach, ob der Desktop hell oder dunkel ist.</translation>
    </message>
</context>
</TS>
