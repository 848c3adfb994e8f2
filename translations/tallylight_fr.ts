<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccountFacts</name>
    <message>
        <source>No server was given: start with --server URL.</source>
        <translation>Aucun serveur indiqué : lancez avec --server URL.</translation>
    </message>
    <message>
        <source>No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.</source>
        <translation>Aucune clé n’a été donnée : placez-en une dans la variable d’environnement TALLYLIGHT_TOKEN et relancez.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Nothing running</source>
        <translation>Rien en cours</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 tâche en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n tâche en cours</numerusform>
            <numerusform>%n tâches en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 tâche a besoin de vous</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n tâche a besoin de vous</numerusform>
            <numerusform>%n tâches ont besoin de vous</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 tâche a échoué</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n tâche a échoué</numerusform>
            <numerusform>%n tâches ont échoué</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 tâche est terminée</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n tâche est terminée</numerusform>
            <numerusform>%n tâches sont terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>Le serveur refuse la connexion</translation>
    </message>
    <message>
        <source>%1 (not live)</source>
        <translation>%1 (pas en direct)</translation>
    </message>
</context>
<context>
    <name>Elapsed</name>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
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
        <translation>vient de commencer</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 seconde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>no key was given</source>
        <translation>aucune clé n’a été donnée</translation>
    </message>
    <message>
        <source>this is no API key: a key has no spaces and no special letters</source>
        <translation>ceci n’est pas une clé d’API : une clé n’a ni espaces ni lettres spéciales</translation>
    </message>
    <message>
        <source>the keyring holds something else under our name</source>
        <translation>le trousseau contient autre chose sous notre nom</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 ne répond pas à temps</translation>
    </message>
    <message>
        <source>%1 answers with more than we take</source>
        <translation>%1 répond par plus que ce que nous acceptons</translation>
    </message>
    <message>
        <source>%1 redirects to an address that makes no sense</source>
        <translation>%1 redirige vers une adresse qui n’a pas de sens</translation>
    </message>
    <message>
        <source>%1 redirects to another server (%2); check the address, or whether this network asks you to sign in</source>
        <translation>%1 redirige vers un autre serveur (%2) ; vérifiez l’adresse, ou si ce réseau demande de se connecter</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and what the server said</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nobody answers at %1 (connection refused)</source>
        <translation>personne ne répond sur %1 (connexion refusée)</translation>
    </message>
    <message>
        <source>no host is called %1; check the address or the network</source>
        <translation>aucun hôte ne s’appelle %1 ; vérifiez l’adresse ou le réseau</translation>
    </message>
    <message>
        <source>%1 broke the connection</source>
        <translation>%1 a rompu la connexion</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>la négociation a échoué</translation>
    </message>
    <message>
        <source>%1 cannot be trusted: %2</source>
        <comment>server, reason</comment>
        <translation>%1 n’est pas digne de confiance : %2</translation>
    </message>
    <message>
        <source>the network to %1 is down</source>
        <translation>le réseau vers %1 est coupé</translation>
    </message>
    <message>
        <source>the connection to %1 failed (%2)</source>
        <comment>server, number of an error</comment>
        <translation>la connexion à %1 a échoué (%2)</translation>
    </message>
    <message>
        <source>%1 redirects in circles</source>
        <translation>%1 redirige en boucle</translation>
    </message>
    <message>
        <source>%1 went silent</source>
        <translation>%1 ne donne plus signe de vie</translation>
    </message>
    <message>
        <source>%1 answers with something that is no event stream</source>
        <translation>%1 répond par autre chose qu’un flux d’événements</translation>
    </message>
    <message>
        <source>%1 ended the stream</source>
        <translation>%1 a terminé le flux</translation>
    </message>
    <message>
        <source>the certificate file %1 cannot be read: %2</source>
        <translation>le fichier de certificat %1 est illisible : %2</translation>
    </message>
    <message>
        <source>there is no certificate (PEM) in %1</source>
        <translation>il n’y a pas de certificat (PEM) dans %1</translation>
    </message>
    <message>
        <source>the server has no room: %1</source>
        <translation>le serveur n’a plus de place : %1</translation>
    </message>
    <message>
        <source>%1 does not accept the key; it may have been revoked</source>
        <translation>%1 n’accepte pas la clé ; elle a peut-être été révoquée</translation>
    </message>
    <message>
        <source>%1 does not let this account in</source>
        <translation>%1 n’admet pas ce compte</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 ne connaît rien de tel</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests</source>
        <translation>%1 demande moins de requêtes</translation>
    </message>
    <message>
        <source>%1 is not available right now</source>
        <translation>%1 n’est pas disponible pour le moment</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>server, number of a status</comment>
        <translation>%1 a répondu %2</translation>
    </message>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 répond, mais pas comme un serveur studio ; vérifiez l’adresse</translation>
    </message>
    <message>
        <source>the server asked us to stay away</source>
        <translation>le serveur nous a demandé de rester à l’écart</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations are followed already; this one comes as soon as there is room</source>
        <translation>
            <numerusform>%n organisation est déjà suivie ; celle-ci le sera dès qu’il y aura de la place</numerusform>
            <numerusform>%n organisations sont déjà suivies ; celle-ci le sera dès qu’il y aura de la place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n organizations are followed at a time</source>
        <translation>
            <numerusform>%n organisation est suivie à la fois, pas plus</numerusform>
            <numerusform>%n organisations sont suivies à la fois, pas plus</numerusform>
        </translation>
    </message>
    <message>
        <source>not a server&apos;s address; write it as https://studio.example.com</source>
        <translation>ce n’est pas l’adresse d’un serveur ; écrivez-la comme https://studio.example.com</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnecté</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>ce compte n’existe pas</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>impossible de créer %1</translation>
    </message>
    <message>
        <source>%1 cannot be locked</source>
        <translation>impossible de verrouiller %1</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tallylight</source>
        <translation>%1 a été écrit par une version plus récente de Tallylight</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be put aside</source>
        <translation>%1 est endommagé et ne peut pas être mis de côté</translation>
    </message>
    <message>
        <source>%1 would become too large</source>
        <translation>%1 deviendrait trop volumineux</translation>
    </message>
</context>
<context>
    <name>NoticePopups</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Afficher la liste</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>Muet 1 h</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Finished: %1</source>
        <translation>Terminé : %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec : %1</translation>
    </message>
    <message>
        <source>Needs input: %1</source>
        <translation>A besoin de vous : %1</translation>
    </message>
    <message>
        <source>A task finished</source>
        <translation>Une tâche est terminée</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>Une tâche a échoué</translation>
    </message>
    <message>
        <source>A task needs your input</source>
        <translation>Une tâche a besoin de vous</translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 tâche est terminée</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n tâche est terminée</numerusform>
            <numerusform>%n tâches sont terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 tâche a échoué</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n tâche a échoué</numerusform>
            <numerusform>%n tâches ont échoué</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 tâche a besoin de vous</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n tâche a besoin de vous</numerusform>
            <numerusform>%n tâches ont besoin de vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n terminée</numerusform>
            <numerusform>%n terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 a besoin de vous</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n a besoin de vous</numerusform>
            <numerusform>%n ont besoin de vous</numerusform>
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
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
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
        <translation>Au bout de %1</translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>En votre absence : %1</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>1 task</source>
        <comment>after: working on</comment>
        <translation>1 tâche</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <comment>after: working on</comment>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>le serveur</translation>
    </message>
    <message>
        <source>You are signed out of %1</source>
        <translation>Vous êtes déconnecté de %1</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Vous êtes déconnecté</translation>
    </message>
    <message>
        <source>Sign in again to see what is running.</source>
        <translation>Reconnectez-vous pour voir ce qui est en cours.</translation>
    </message>
    <message>
        <source>Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.</source>
        <translation>Relancez Tallylight avec une clé de %1 dans TALLYLIGHT_TOKEN.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs.</source>
        <translation>Rien n’est en cours dans vos organisations.</translation>
    </message>
    <message>
        <source>Nothing running in this org.</source>
        <translation>Rien n’est en cours dans cette organisation.</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>Tout est calme</translation>
    </message>
    <message>
        <source>When an agent starts to work, its light comes on here.</source>
        <translation>Quand un agent se met au travail, sa lumière s’allume ici.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs</source>
        <translation>Rien en cours dans vos organisations</translation>
    </message>
    <message>
        <source>Nothing running in this org</source>
        <translation>Rien en cours dans cette organisation</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 tâche en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n tâche en cours</numerusform>
            <numerusform>%n tâches en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>1 agent working on %1</source>
        <comment>3 tasks</comment>
        <translation>1 agent travaille sur %1</translation>
    </message>
    <message numerus="yes">
        <source>%n agents working on %1</source>
        <comment>3 tasks</comment>
        <translation>
            <numerusform>%n agent travaille sur %1</numerusform>
            <numerusform>%n agents travaillent sur %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All my work</source>
        <translation>Tout mon travail</translation>
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
        <translation>À l’antenne</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Pas en direct</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Server full</source>
        <translation>Serveur plein</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>What is running shows up here in a moment.</source>
        <translation>Ce qui est en cours apparaît ici dans un instant.</translation>
    </message>
    <message>
        <source>Can’t reach %1</source>
        <translation>%1 est injoignable</translation>
    </message>
    <message>
        <source>Check the network. Tallylight keeps trying by itself.</source>
        <translation>Vérifiez le réseau. Tallylight continue d’essayer tout seul.</translation>
    </message>
    <message>
        <source>%1 keeps this closed</source>
        <translation>%1 ne vous donne pas accès</translation>
    </message>
    <message>
        <source>You may not be a member any more. An owner of the organization can invite you again.</source>
        <translation>Vous n’en êtes peut-être plus membre. Un propriétaire de l’organisation peut vous inviter à nouveau.</translation>
    </message>
    <message>
        <source>Too many connections</source>
        <translation>Trop de connexions</translation>
    </message>
    <message>
        <source>%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.</source>
        <translation>%1 n’en accepte pas une de plus. Fermez d’autres programmes qui le suivent. Tallylight réessaie tout seul.</translation>
    </message>
    <message>
        <source>All accounts are paused: nothing is asked of any server, and nothing is known.</source>
        <translation>Tous les comptes sont en pause : aucun serveur n’est interrogé, et rien n’est connu.</translation>
    </message>
    <message>
        <source>No task matches “%1”</source>
        <translation>Aucune tâche ne correspond à « %1 »</translation>
    </message>
    <message>
        <source>Titles, agents, organizations and last words were searched.</source>
        <translation>La recherche porte sur les titres, agents, organisations et derniers mots.</translation>
    </message>
    <message>
        <source>Not live since %1 · Reconnecting…</source>
        <translation>Plus en direct depuis %1 · Reconnexion…</translation>
    </message>
    <message>
        <source>Not live · You are signed out of %1</source>
        <translation>Pas en direct · Déconnecté de %1</translation>
    </message>
    <message>
        <source>Not live · %1 refuses us</source>
        <translation>Pas en direct · %1 nous refuse</translation>
    </message>
    <message>
        <source>Not live · %1 has no room for us</source>
        <translation>Pas en direct · %1 n’a plus de place</translation>
    </message>
    <message>
        <source>Not live yet · Connecting to %1…</source>
        <translation>Pas encore en direct · Connexion à %1…</translation>
    </message>
    <message>
        <source>%1 not live since %2 · Reconnecting…</source>
        <comment>server, time</comment>
        <translation>%1 plus en direct depuis %2 · Reconnexion…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>Rien ne s’est encore terminé</translation>
    </message>
    <message>
        <source>Runs that finish or fail are kept here.</source>
        <translation>Les exécutions terminées ou échouées sont gardées ici.</translation>
    </message>
    <message>
        <source>Back to what runs</source>
        <translation>Revenir à ce qui est en cours</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Marquer comme vue</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your settings could not be read, and begin anew. The damaged file was kept as %1.</source>
        <comment>a path</comment>
        <translation>Vos réglages étaient illisibles et repartent de zéro. Le fichier endommagé est conservé sous %1.</translation>
    </message>
    <message>
        <source>Your settings in %1 cannot be read. What you change now is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Vos réglages dans %1 sont illisibles. Ce que vous changez maintenant sera perdu à la fermeture.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>the server</source>
        <translation>le serveur</translation>
    </message>
    <message>
        <source>This is not an address that Tallylight can use. It begins with https://, or names this machine.</source>
        <translation>Tallylight ne peut pas utiliser cette adresse. Elle commence par https:// ou désigne cette machine.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check it, and your connection, and try again.</source>
        <translation>Rien ne répond à cette adresse. Vérifiez-la, ainsi que votre connexion, et réessayez.</translation>
    </message>
    <message>
        <source>Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.</source>
        <translation>Quelque chose répond, mais ce n’est ni un deco studio ni un hub Tallylight. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>This machine does not trust the server’s certificate. If the server has a certificate authority of its own, choose its CA file below.</source>
        <translation>Cette machine ne fait pas confiance au certificat du serveur. Si le serveur a sa propre autorité de certification, choisissez son fichier CA ci-dessous.</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or has no certificate in it. Choose another one.</source>
        <translation>Le fichier CA est illisible ou ne contient aucun certificat. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>Le serveur a lui-même un problème. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, and open it in a browser on this machine.</source>
        <translation>Aucun navigateur n’a pu être ouvert. Copiez le lien et ouvrez-le dans un navigateur de cette machine.</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Try again when you are ready.</source>
        <translation>Le navigateur n’est pas revenu à temps. Réessayez quand vous serez prêt.</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser. Try again, or use another account there.</source>
        <translation>La connexion a été refusée dans le navigateur. Réessayez, ou utilisez-y un autre compte.</translation>
    </message>
    <message>
        <source>This server does not let programs sign in by the browser. Use an API key instead.</source>
        <translation>Ce serveur ne laisse pas les programmes se connecter par le navigateur. Utilisez plutôt une clé d’API.</translation>
    </message>
    <message>
        <source>The server does not accept this key. Check that all of it was copied, and that it was not deleted.</source>
        <translation>Le serveur n’accepte pas cette clé. Vérifiez qu’elle a été copiée en entier et n’a pas été supprimée.</translation>
    </message>
    <message>
        <source>There is no such organization, or you are not a member of it. Check the name.</source>
        <translation>Cette organisation n’existe pas, ou vous n’en êtes pas membre. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it, and try again.</source>
        <translation>Votre trousseau est verrouillé. Déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.</source>
        <translation>Cette machine n’a pas de trousseau. La plupart des bureaux en fournissent un : GNOME Keyring ou KWallet.</translation>
    </message>
    <message>
        <source>The keyring refused to keep your sign-in.</source>
        <translation>Le trousseau a refusé de garder votre connexion.</translation>
    </message>
    <message>
        <source>Where do your agents work?</source>
        <translation>Où travaillent vos agents ?</translation>
    </message>
    <message>
        <source>Tallylight shows what agents do for you in deco studio, or on a hub of your own.</source>
        <translation>Tallylight montre ce que les agents font pour vous dans deco studio, ou sur votre propre hub.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>server</comment>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Your password stays between you and your browser. Tallylight only sees that you are let in.</source>
        <translation>Votre mot de passe reste entre vous et votre navigateur. Tallylight voit seulement que l’accès vous est accordé.</translation>
    </message>
    <message>
        <source>Sign in with your &amp;browser</source>
        <translation>Se connecter dans le &amp;navigateur</translation>
    </message>
    <message>
        <source>This server takes API keys. You can make one in its settings.</source>
        <translation>Ce serveur accepte les clés d’API. Vous pouvez en créer une dans ses réglages.</translation>
    </message>
    <message>
        <source>Use an API &amp;key instead</source>
        <translation>Utiliser une &amp;clé d’API</translation>
    </message>
    <message>
        <source>Another &amp;server</source>
        <translation>Autre &amp;serveur</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translation>Utiliser une clé d’API</translation>
    </message>
    <message>
        <source>Make a key in the settings of %1, and paste it here.</source>
        <comment>server</comment>
        <translation>Créez une clé dans les réglages de %1 et collez-la ici.</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>Se co&amp;nnecter</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Which organization are you in?</source>
        <translation>Dans quelle organisation êtes-vous ?</translation>
    </message>
    <message>
        <source>%1 does not list your organizations unless you name one. The others are found from there.</source>
        <comment>server</comment>
        <translation>%1 n’affiche vos organisations que si vous en nommez une. Les autres sont trouvées à partir de là.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be kept</source>
        <translation>Votre connexion ne peut pas être gardée</translation>
    </message>
    <message>
        <source>Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in again after that.</source>
        <translation>Tallylight la garde dans le trousseau et nulle part ailleurs. Sans trousseau, vous restez connecté jusqu’à ce que vous quittiez, puis vous vous reconnectez.</translation>
    </message>
    <message>
        <source>Look for a keyring &amp;again</source>
        <translation>Chercher un &amp;trousseau à nouveau</translation>
    </message>
    <message>
        <source>&amp;Try the keyring again</source>
        <translation>Réessayer le &amp;trousseau</translation>
    </message>
    <message>
        <source>Stay signed in &amp;until I quit</source>
        <translation>Rester connecté &amp;jusqu’à ce que je quitte</translation>
    </message>
    <message>
        <source>The lamp lights up when an agent works in %1.</source>
        <comment>an organization</comment>
        <translation>La lampe s’allume quand un agent travaille dans %1.</translation>
    </message>
    <message numerus="yes">
        <source>The lamp lights up when an agent works in one of your %n organizations:</source>
        <translation>
            <numerusform>La lampe s’allume quand un agent travaille dans votre %n organisation :</numerusform>
            <numerusform>La lampe s’allume quand un agent travaille dans l’une de vos %n organisations :</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not in an organization yet. The lamp lights up when you are, and an agent works there.</source>
        <translation>Vous n’êtes encore dans aucune organisation. La lampe s’allumera quand vous y serez et qu’un agent y travaillera.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>organizations</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>You stay signed in until you quit Tallylight.</source>
        <translation>Vous restez connecté jusqu’à ce que vous quittiez Tallylight.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Vous êtes connecté</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <comment>person</comment>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <comment>server</comment>
        <translation>Recherche de %1</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Cela prend un instant.</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Continuez dans votre navigateur</translation>
    </message>
    <message>
        <source>A page of %1 has opened there. Sign in, and come back.</source>
        <comment>server</comment>
        <translation>Une page de %1 s’y est ouverte. Connectez-vous, puis revenez.</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>&amp;Rouvrir la page</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>%1 is asked who you are, and where you work.</source>
        <comment>server</comment>
        <translation>%1 nous dit qui vous êtes et où vous travaillez.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for up to %n more minutes.</source>
        <translation>
            <numerusform>En attente, encore %n minute au plus.</numerusform>
            <numerusform>En attente, encore %n minutes au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for 1 more second.</source>
        <translation>En attente, encore 1 seconde.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n more seconds.</source>
        <translation>
            <numerusform>En attente, encore %n seconde.</numerusform>
            <numerusform>En attente, encore %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadRow</name>
    <message>
        <source>Untitled task</source>
        <translation>Tâche sans titre</translation>
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
        <translation>%1, en échec</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1, terminée</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, pas encore vue</translation>
    </message>
    <message>
        <source>Using %1…</source>
        <translation>Utilise %1…</translation>
    </message>
    <message>
        <source>%1, needs you</source>
        <translation>%1, a besoin de vous</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Needs you</source>
        <translation>Besoin de vous</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Échec au bout de %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Terminée en %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation>Aucun progrès depuis %1</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, pas encore vue</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>a besoin de vous</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>échec au bout de %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>terminée en %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>running, no progress for %1</source>
        <translation>en cours, aucun progrès depuis %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>read aloud: 2 days ago</comment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Attend votre réponse</translation>
    </message>
    <message>
        <source>Ended without success</source>
        <translation>Terminée sans succès</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Au travail…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
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
        <translation>En sourdine pendant une heure</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Afficher la liste</translation>
    </message>
    <message>
        <source>Open a window</source>
        <translation>Ouvrir une fenêtre</translation>
    </message>
    <message>
        <source>1 more…</source>
        <translation>1 de plus…</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n de plus…</numerusform>
            <numerusform>%n de plus…</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization</source>
        <translation>Une organisation</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation : %1</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n vous attend</numerusform>
            <numerusform>%n vous attendent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n terminée</numerusform>
            <numerusform>%n terminées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tallylight::account::AccountBook</name>
    <message>
        <source>The list of accounts was damaged. It is kept as %1; sign in again.</source>
        <translation>La liste des comptes était endommagée. Elle est conservée sous %1 ; reconnectez-vous.</translation>
    </message>
</context>
<context>
    <name>tallylight::account::SignIn</name>
    <message>
        <source>%1 is not reached by https: everybody on the way could read along</source>
        <translation>%1 n’est pas joint en https : n’importe qui en chemin pourrait lire</translation>
    </message>
    <message>
        <source>That names no organization</source>
        <translation>Cela ne désigne aucune organisation</translation>
    </message>
</context>
<context>
    <name>tallylight::desktop::BrowserLauncher</name>
    <message>
        <source>This is not the address of a web page, so it was not opened.</source>
        <translation>Ce n’est pas l’adresse d’une page web ; elle n’a donc pas été ouverte.</translation>
    </message>
    <message>
        <source>xdg-open was not found. Install the package xdg-utils, or open %1 yourself.</source>
        <translation>xdg-open est introuvable. Installez le paquet xdg-utils, ou ouvrez %1 vous-même.</translation>
    </message>
    <message>
        <source>The browser could not be started: %1. Open %2 yourself.</source>
        <translation>Le navigateur n’a pas pu être lancé : %1. Ouvrez %2 vous-même.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::AccountToken</name>
    <message>
        <source>%1 does not accept the sign-in any more. Sign in again.</source>
        <translation>%1 n’accepte plus la connexion. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>Déconnecté de %1.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::CredentialStore</name>
    <message>
        <source>The keyring has no sign-in for this account. Sign in again.</source>
        <translation>Le trousseau n’a pas de connexion pour ce compte. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then try again.</source>
        <translation>Le trousseau est verrouillé. Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The keyring does not let Tallylight in. Allow it when you are asked, then try again.</source>
        <translation>Le trousseau ne laisse pas entrer Tallylight. Autorisez-le quand on vous le demande, puis réessayez.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in lasts as long as the program runs.</source>
        <translation>Ce bureau n’a pas de trousseau. Installez-en un et lancez-le, par exemple GNOME Keyring ou KWallet ; d’ici là, une connexion dure tant que le programme tourne.</translation>
    </message>
    <message>
        <source>The keyring does not work. Try again, or restart it by signing in to the desktop anew.</source>
        <translation>Le trousseau ne fonctionne pas. Réessayez, ou relancez-le en rouvrant votre session de bureau.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthApi</name>
    <message>
        <source>%1 does not offer to sign in by the browser</source>
        <translation>%1 ne propose pas de connexion par le navigateur</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in any more</source>
        <translation>%1 n’accepte plus cette connexion</translation>
    </message>
    <message>
        <source>%1 answered %2 to the sign-in</source>
        <translation>%1 a répondu %2 à la connexion</translation>
    </message>
    <message>
        <source>%1 answers the sign-in with something else</source>
        <translation>%1 répond autre chose à la connexion</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthLogin</name>
    <message>
        <source>Go back to Tallylight</source>
        <translation>Revenez à Tallylight</translation>
    </message>
    <message>
        <source>%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.</source>
        <translation>%1 vous a laissé entrer, et Tallylight termine maintenant la connexion. Vous pouvez fermer cette fenêtre.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>La connexion n’a pas fonctionné</translation>
    </message>
    <message>
        <source>You can close this window and try again from Tallylight.</source>
        <translation>Vous pouvez fermer cette fenêtre et réessayer depuis Tallylight.</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>Personne ne s’est connecté à temps</translation>
    </message>
    <message>
        <source>This machine lets no program listen on 127.0.0.1</source>
        <translation>Cette machine ne laisse aucun programme écouter sur 127.0.0.1</translation>
    </message>
    <message>
        <source>The sign-in was cancelled</source>
        <translation>La connexion a été annulée</translation>
    </message>
    <message>
        <source>%1 did not sign you in: %2</source>
        <translation>%1 ne vous a pas connecté : %2</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OrganizationFinder</name>
    <message>
        <source>%1 lists organizations only to who names one of theirs</source>
        <translation>%1 n’affiche les organisations qu’à ceux qui nomment l’une des leurs</translation>
    </message>
</context>
<context>
    <name>tallylight::net::ServerProbe</name>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 répond, mais pas comme un serveur studio ; vérifiez l’adresse</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountDesk</name>
    <message>
        <source>You are not signed in.</source>
        <translation>Vous n’êtes pas connecté.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountKeeper</name>
    <message>
        <source>The sign-in of %1 is still in the keyring. %2</source>
        <translation>La connexion de %1 est encore dans le trousseau. %2</translation>
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
        <translation>L’historique n’a pas pu être écrit dans %1 : %2.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read is there; the file is kept as %1.</source>
        <translation>L’historique était endommagé. Ce qui a pu être lu est là ; le fichier est conservé sous %1.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read, and is not kept this time.</source>
        <translation>L’historique %1 est illisible ; il n’est pas tenu cette fois-ci.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::RunStopper</name>
    <message>
        <source>The organization is no longer known.</source>
        <translation>L’organisation n’est plus connue.</translation>
    </message>
    <message>
        <source>%1 does not know the run, or does not let runs be stopped from here.</source>
        <translation>%1 ne connaît pas l’exécution, ou ne permet pas de l’arrêter d’ici.</translation>
    </message>
    <message>
        <source>%1 leaves this to whoever started the run.</source>
        <translation>%1 laisse cela à qui a lancé l’exécution.</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>Vous êtes déconnecté de %1.</translation>
    </message>
    <message>
        <source>%1 did not answer. It may have been stopped all the same.</source>
        <translation>%1 n’a pas répondu. L’exécution a peut-être été arrêtée quand même.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::Settings</name>
    <message>
        <source>Your settings could not be written to %1. What you changed is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Vos réglages n’ont pas pu être écrits dans %1. Ce que vous avez changé sera perdu à la fermeture.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::SnapshotWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Le dossier %1 n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit : %2</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::ThreadOpener</name>
    <message>
        <source>Tallylight does not have the account of this task any more.</source>
        <translation>Tallylight n’a plus le compte de cette tâche.</translation>
    </message>
    <message>
        <source>The account of this task is paused. Resume it in the settings, then open the task.</source>
        <translation>Le compte de cette tâche est en pause. Reprenez-le dans les réglages, puis ouvrez la tâche.</translation>
    </message>
    <message>
        <source>The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.</source>
        <translation>L’organisation de cette tâche n’est pas connue. Soit le serveur ne l’a pas encore indiquée, soit vous n’en êtes plus membre.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>The on-air light for AI agents</source>
        <translation>Le voyant d’antenne des agents IA</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Apache-2.0. You may use, change and pass it on; it comes without warranty.</source>
        <translation>Apache-2.0. Vous pouvez l’utiliser, le modifier et le transmettre ; il est fourni sans garantie.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Details for who helps you</source>
        <translation>Détails pour qui vous aide</translation>
    </message>
    <message>
        <source>Versions and desktop, without names or addresses.</source>
        <translation>Versions et bureau, sans noms ni adresses.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountCard</name>
    <message>
        <source>1 organization</source>
        <translation>1 organisation</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Live · %1 · signed in until you quit</source>
        <comment>3 organizations</comment>
        <translation>En direct · %1 · connecté jusqu’à la fermeture</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <comment>3 organizations</comment>
        <translation>En direct · %1</translation>
    </message>
    <message>
        <source>Not live, reconnecting</source>
        <translation>Pas en direct, reconnexion</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Le serveur est injoignable</translation>
    </message>
    <message>
        <source>The server refuses this account</source>
        <translation>Le serveur refuse ce compte</translation>
    </message>
    <message>
        <source>The server has too many connections</source>
        <translation>Le serveur a trop de connexions</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation>Vous devez vous reconnecter</translation>
    </message>
    <message>
        <source>Follow this account</source>
        <translation>Suivre ce compte</translation>
    </message>
    <message>
        <source>A paused account stays signed in, and asks nothing of its server.</source>
        <translation>Un compte en pause reste connecté et ne demande rien à son serveur.</translation>
    </message>
    <message>
        <source>Trusts a CA file</source>
        <translation>Fait confiance à un fichier CA</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>Retirer ce compte ?</translation>
    </message>
    <message>
        <source>Its sign-in is deleted from this machine. Nothing changes on the server.</source>
        <translation>Sa connexion est effacée de cette machine. Rien ne change sur le serveur.</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>an account</comment>
        <translation>Plus pour %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <comment>an account</comment>
        <translation>Suivre %1</translation>
    </message>
    <message>
        <source>&amp;Refresh organizations</source>
        <translation>Actualiser les &amp;organisations</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>Se &amp;reconnecter</translation>
    </message>
    <message>
        <source>Use a &amp;CA file…</source>
        <translation>Utiliser un fichier &amp;CA…</translation>
    </message>
    <message>
        <source>Use the system’s certificates &amp;alone</source>
        <translation>N’utiliser que les certificats du &amp;système</translation>
    </message>
    <message>
        <source>Re&amp;move this account…</source>
        <translation>Retirer ce co&amp;mpte…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Choisir un fichier CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Not kept in the keyring</source>
        <translation>Non conservé dans le trousseau</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Sign in to a deco studio or a hub to see what your agents do.</source>
        <translation>Connectez-vous à un deco studio ou à un hub pour voir ce que font vos agents.</translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation>A&amp;jouter un compte…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Shows tasks whose title, agent, organization or last words contain what is typed</source>
        <translation>Montre les tâches dont le titre, l’agent, l’organisation ou les derniers mots contiennent la saisie</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::GeneralPage</name>
    <message>
        <source>Not at all</source>
        <translation>Pas du tout</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semaine</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mois</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 mois</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 an</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Lancer à l’&amp;ouverture de session</translation>
    </message>
    <message>
        <source>Quietly, in the tray.</source>
        <translation>Discrètement, dans la zone de notification.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&amp;Keep what has ended</source>
        <translation>&amp;Garder ce qui est terminé</translation>
    </message>
    <message>
        <source>On this machine alone. What is older is deleted.</source>
        <translation>Sur cette machine seulement. Ce qui est plus ancien est effacé.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>&amp;Mouvement</translation>
    </message>
    <message>
        <source>Little moves here. You can have nothing move at all.</source>
        <translation>Peu de choses bougent ici. Vous pouvez tout immobiliser.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Prend effet au prochain lancement.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::KeepRunningDialog</name>
    <message>
        <source>Tallylight keeps running</source>
        <translation>Tallylight continue de tourner</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent needs you. To see the list again, start Tallylight once more.</source>
        <translation>Ce bureau n’a pas de place pour une icône dans la zone de notification. Même sans fenêtre, Tallylight vous prévient quand un agent a besoin de vous. Pour revoir la liste, lancez de nouveau Tallylight.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser tourner</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticeBar</name>
    <message>
        <source>Connects again now</source>
        <translation>Se reconnecte maintenant</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Me prévenir quand</translation>
    </message>
    <message>
        <source>A task &amp;needs me</source>
        <translation>Une tâche a &amp;besoin de moi</translation>
    </message>
    <message>
        <source>It asks a question, or waits for an approval.</source>
        <translation>Elle pose une question, ou attend une approbation.</translation>
    </message>
    <message>
        <source>A task &amp;failed</source>
        <translation>Une tâche é&amp;choue</translation>
    </message>
    <message>
        <source>A task is &amp;done</source>
        <translation>Une tâche est te&amp;rminée</translation>
    </message>
    <message>
        <source>Also for tasks of &amp;others</source>
        <translation>Aussi pour les tâches des au&amp;tres</translation>
    </message>
    <message>
        <source>Those that somebody else in the organization started.</source>
        <translation>Celles lancées par quelqu’un d’autre dans l’organisation.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>&amp;Usually</source>
        <translation>En &amp;général</translation>
    </message>
    <message>
        <source>For every organization that has no level of its own below.</source>
        <translation>Pour toute organisation sans niveau propre ci-dessous.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Avec un &amp;son</translation>
    </message>
    <message>
        <source>One each for what needs you, what failed and what is done.</source>
        <translation>Un pour ce qui a besoin de vous, un pour les échecs, un pour ce qui est terminé.</translation>
    </message>
    <message>
        <source>Say how &amp;many, never which</source>
        <translation>Dire combie&amp;n, jamais lesquelles</translation>
    </message>
    <message>
        <source>No title and no name is shown by the desktop, or kept by it.</source>
        <translation>Le bureau n’affiche ni ne garde aucun titre ni aucun nom.</translation>
    </message>
    <message>
        <source>Hide the words while the screen is &amp;locked</source>
        <translation>Masquer le texte quand l’écran est &amp;verrouillé</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Heures calmes</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>D&amp;e</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>It begins when it ends, and so never.</source>
        <translation>Le début est aussi la fin : donc jamais.</translation>
    </message>
    <message>
        <source>Nothing pops up from the evening until the next morning. The badge goes on.</source>
        <translation>Rien n’apparaît du soir au lendemain matin. La pastille continue.</translation>
    </message>
    <message>
        <source>Nothing pops up in these hours. The badge goes on.</source>
        <translation>Rien n’apparaît pendant ces heures. La pastille continue.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>Term&amp;iner</translation>
    </message>
    <message>
        <source>For on&amp;e hour</source>
        <translation>&amp;Une heure</translation>
    </message>
    <message>
        <source>Nothing pops up until %1.</source>
        <comment>a time</comment>
        <translation>Rien n’apparaît avant %1.</translation>
    </message>
    <message>
        <source>Nothing pops up for a while.</source>
        <translation>Rien n’apparaît pendant un moment.</translation>
    </message>
    <message>
        <source>End the snooze now</source>
        <translation>Terminer la pause maintenant</translation>
    </message>
    <message>
        <source>Snooze for one hour</source>
        <translation>Pause d’une heure</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgLevels</name>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Badge only</source>
        <translation>Pastille seule</translation>
    </message>
    <message>
        <source>Badge and popup</source>
        <translation>Pastille et alerte</translation>
    </message>
    <message>
        <source>Popup that stays</source>
        <translation>Alerte persistante</translation>
    </message>
    <message>
        <source>By organization</source>
        <translation>Par organisation</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgPicker</name>
    <message>
        <source>Chooses the organization whose tasks are shown</source>
        <translation>Choisit l’organisation dont les tâches sont affichées</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>organization and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose an organization</source>
        <translation>Choisir une organisation</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organization and account</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PanelMenu</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Dismiss all that is over</source>
        <translation>Écarter tout ce qui est terminé</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Ouvrir dans une fenêtre</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::Popover</name>
    <message>
        <source>Running agents</source>
        <translation>Agents en cours</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PopoverHeader</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ScopeSwitch</name>
    <message>
        <source>Tasks that run for you in all organizations</source>
        <translation>Tâches en cours pour vous dans toutes les organisations</translation>
    </message>
    <message>
        <source>Tasks of everybody in one organization</source>
        <translation>Tâches de tous dans une organisation</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Portée</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingRow</name>
    <message>
        <source>Set by who looks after this machine.</source>
        <translation>Fixé par qui administre cette machine.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsDialog</name>
    <message>
        <source>Settings – Tallylight</source>
        <translation>Réglages – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsNavigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInAddressForm</name>
    <message>
        <source>&amp;Server address</source>
        <translation>Adresse du &amp;serveur</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>&amp;Fichier CA</translation>
    </message>
    <message>
        <source>Certificates in PEM form, for a server that has an authority of its own.</source>
        <translation>Certificats au format PEM, pour un serveur qui a sa propre autorité.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>A&amp;vancé</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Choisir un fichier CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Use the &amp;hub on this machine</source>
        <translation>Utiliser le hub de cette &amp;machine</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le…</source>
        <translation>C&amp;hoisir un fichier…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInDialog</name>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clé d’API</translation>
    </message>
    <message>
        <source>It goes to the keyring, and is shown nowhere again.</source>
        <translation>Elle va dans le trousseau et n’est plus jamais affichée.</translation>
    </message>
    <message>
        <source>Or&amp;ganization</source>
        <translation>Or&amp;ganisation</translation>
    </message>
    <message>
        <source>Its short name as it stands in addresses, or the address of one of its pages.</source>
        <translation>Son nom court tel qu’il figure dans les adresses, ou l’adresse d’une de ses pages.</translation>
    </message>
    <message>
        <source>Sign in – Tallylight</source>
        <translation>Se connecter – Tallylight</translation>
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
        <translation>Arrêter « %1 » ? La tâche comptera comme un échec, et ce qu’elle a déjà fait reste.</translation>
    </message>
    <message>
        <source>“%1” was not stopped: %2</source>
        <comment>title, reason</comment>
        <translation>« %1 » n’a pas été arrêtée : %2</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping “%1”…</source>
        <translation>Arrêt de « %1 »…</translation>
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
        <translation>Agents en cours</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>Tâches en cours</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadView</name>
    <message>
        <source>Running tasks</source>
        <translation>Tâches en cours</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadWindow</name>
    <message>
        <source>All my work</source>
        <translation>Tout mon travail</translation>
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
        <translation>Icône et fenêtre</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>&amp;Hide while nothing runs</source>
        <translation>&amp;Masquer tant que rien n’est en cours</translation>
    </message>
    <message>
        <source>The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window.</source>
        <translation>L’icône revient quand une tâche tourne, se termine ou a besoin de vous. Relancer Tallylight ouvre sa fenêtre.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>&amp;Close the list when another window is used</source>
        <translation>&amp;Fermer la liste quand une autre fenêtre est utilisée</translation>
    </message>
    <message>
        <source>Otherwise it stays until you close it.</source>
        <translation>Sinon, elle reste jusqu’à ce que vous la fermiez.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>What &amp;stands on it</source>
        <translation>Ce &amp;qui est affiché</translation>
    </message>
    <message>
        <source>Trouble with the connection is shown in any case.</source>
        <translation>Les problèmes de connexion sont toujours affichés.</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>En couleur</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;ouleur</translation>
    </message>
    <message>
        <source>Automatic follows whether the desktop is light or dark.</source>
        <translation>Automatique suit le bureau, clair ou sombre.</translation>
    </message>
</context>
</TS>
