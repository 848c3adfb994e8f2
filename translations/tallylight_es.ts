<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountFacts</name>
    <message>
        <source>No server was given: start with --server URL.</source>
        <translation>No se indicó ningún servidor: inicia con --server URL.</translation>
    </message>
    <message>
        <source>No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.</source>
        <translation>No se dio ninguna clave: ponla en la variable de entorno TALLYLIGHT_TOKEN e inicia de nuevo.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Nothing running</source>
        <translation>No hay nada en marcha</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 tarea en marcha</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n tarea en marcha</numerusform>
            <numerusform>%n tareas en marcha</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 tarea te necesita</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n tarea te necesita</numerusform>
            <numerusform>%n tareas te necesitan</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 tarea falló</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n tarea falló</numerusform>
            <numerusform>%n tareas fallaron</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 tarea terminó</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n tarea terminó</numerusform>
            <numerusform>%n tareas terminaron</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>El servidor rechaza la conexión</translation>
    </message>
    <message>
        <source>%1 (not live)</source>
        <translation>%1 (no en vivo)</translation>
    </message>
</context>
<context>
    <name>Elapsed</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
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
        <translation>recién empezada</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>no key was given</source>
        <translation>no se dio ninguna clave</translation>
    </message>
    <message>
        <source>this is no API key: a key has no spaces and no special letters</source>
        <translation>esto no es una clave de API: una clave no tiene espacios ni letras especiales</translation>
    </message>
    <message>
        <source>the keyring holds something else under our name</source>
        <translation>el depósito de claves guarda otra cosa con nuestro nombre</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 no responde a tiempo</translation>
    </message>
    <message>
        <source>%1 answers with more than we take</source>
        <translation>%1 responde con más de lo que aceptamos</translation>
    </message>
    <message>
        <source>%1 redirects to an address that makes no sense</source>
        <translation>%1 redirige a una dirección sin sentido</translation>
    </message>
    <message>
        <source>%1 redirects to another server (%2); check the address, or whether this network asks you to sign in</source>
        <translation>%1 redirige a otro servidor (%2); revisa la dirección, o si esta red te pide iniciar sesión</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and what the server said</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nobody answers at %1 (connection refused)</source>
        <translation>nadie responde en %1 (conexión rechazada)</translation>
    </message>
    <message>
        <source>no host is called %1; check the address or the network</source>
        <translation>ningún servidor se llama %1; revisa la dirección o la red</translation>
    </message>
    <message>
        <source>%1 broke the connection</source>
        <translation>%1 cortó la conexión</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonado</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>falló la negociación</translation>
    </message>
    <message>
        <source>%1 cannot be trusted: %2</source>
        <comment>server, reason</comment>
        <translation>no se puede confiar en %1: %2</translation>
    </message>
    <message>
        <source>the network to %1 is down</source>
        <translation>no hay red hacia %1</translation>
    </message>
    <message>
        <source>the connection to %1 failed (%2)</source>
        <comment>server, number of an error</comment>
        <translation>falló la conexión con %1 (%2)</translation>
    </message>
    <message>
        <source>%1 redirects in circles</source>
        <translation>%1 redirige en círculos</translation>
    </message>
    <message>
        <source>%1 went silent</source>
        <translation>%1 se quedó en silencio</translation>
    </message>
    <message>
        <source>%1 answers with something that is no event stream</source>
        <translation>%1 responde con algo que no es un flujo de eventos</translation>
    </message>
    <message>
        <source>%1 ended the stream</source>
        <translation>%1 terminó el flujo</translation>
    </message>
    <message>
        <source>the certificate file %1 cannot be read: %2</source>
        <translation>no se puede leer el archivo de certificado %1: %2</translation>
    </message>
    <message>
        <source>there is no certificate (PEM) in %1</source>
        <translation>no hay ningún certificado (PEM) en %1</translation>
    </message>
    <message>
        <source>the server has no room: %1</source>
        <translation>el servidor no tiene sitio: %1</translation>
    </message>
    <message>
        <source>%1 does not accept the key; it may have been revoked</source>
        <translation>%1 no acepta la clave; puede que se haya revocado</translation>
    </message>
    <message>
        <source>%1 does not let this account in</source>
        <translation>%1 no deja entrar a esta cuenta</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 no tiene eso</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests</source>
        <translation>%1 pide menos solicitudes</translation>
    </message>
    <message>
        <source>%1 is not available right now</source>
        <translation>%1 no está disponible en este momento</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>server, number of a status</comment>
        <translation>%1 respondió %2</translation>
    </message>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 responde, pero no como un servidor de studio; revisa la dirección</translation>
    </message>
    <message>
        <source>the server asked us to stay away</source>
        <translation>el servidor nos pidió que no nos conectemos</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations are followed already; this one comes as soon as there is room</source>
        <translation>
            <numerusform>ya se sigue %n organización; esta se seguirá en cuanto haya sitio</numerusform>
            <numerusform>ya se siguen %n organizaciones; esta se seguirá en cuanto haya sitio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n organizations are followed at a time</source>
        <translation>
            <numerusform>solo se sigue %n organización a la vez</numerusform>
            <numerusform>solo se siguen %n organizaciones a la vez</numerusform>
        </translation>
    </message>
    <message>
        <source>not a server&apos;s address; write it as https://studio.example.com</source>
        <translation>no es la dirección de un servidor; escríbala como https://studio.example.com</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>sesión cerrada</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>no existe esa cuenta</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>no se puede crear %1</translation>
    </message>
    <message>
        <source>%1 cannot be locked</source>
        <translation>no se puede bloquear %1 para escribir</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tallylight</source>
        <translation>%1 fue escrito por una versión más reciente de Tallylight</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be put aside</source>
        <translation>%1 está dañado y no se puede apartar</translation>
    </message>
    <message>
        <source>%1 would become too large</source>
        <translation>%1 sería demasiado grande</translation>
    </message>
</context>
<context>
    <name>NoticePopups</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Mostrar lista</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>Silenciar 1 h</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Finished: %1</source>
        <translation>Terminó: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Needs input: %1</source>
        <translation>Te necesita: %1</translation>
    </message>
    <message>
        <source>A task finished</source>
        <translation>Una tarea terminó</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>Una tarea falló</translation>
    </message>
    <message>
        <source>A task needs your input</source>
        <translation>Una tarea te necesita</translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 tarea terminó</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n tarea terminó</numerusform>
            <numerusform>%n tareas terminaron</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 tarea falló</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n tarea falló</numerusform>
            <numerusform>%n tareas fallaron</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 tarea te necesita</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n tarea te necesita</numerusform>
            <numerusform>%n tareas te necesitan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n terminada</numerusform>
            <numerusform>%n terminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 te necesita</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n te necesita</numerusform>
            <numerusform>%n te necesitan</numerusform>
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
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
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
        <translation>Después de %1</translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>En tu ausencia: %1</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>1 task</source>
        <comment>after: working on</comment>
        <translation>1 tarea</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <comment>after: working on</comment>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message>
        <source>You are signed out of %1</source>
        <translation>Se cerró tu sesión en %1</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Se cerró tu sesión</translation>
    </message>
    <message>
        <source>Sign in again to see what is running.</source>
        <translation>Inicia sesión de nuevo para ver qué está en marcha.</translation>
    </message>
    <message>
        <source>Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.</source>
        <translation>Inicia Tallylight de nuevo con una clave de %1 en TALLYLIGHT_TOKEN.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs.</source>
        <translation>No hay nada en marcha en tus organizaciones.</translation>
    </message>
    <message>
        <source>Nothing running in this org.</source>
        <translation>No hay nada en marcha en esta organización.</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>Todo tranquilo</translation>
    </message>
    <message>
        <source>When an agent starts to work, its light comes on here.</source>
        <translation>Cuando un agente empieza a trabajar, aquí se enciende su luz.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs</source>
        <translation>Nada en marcha en tus organizaciones</translation>
    </message>
    <message>
        <source>Nothing running in this org</source>
        <translation>Nada en marcha en esta organización</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 tarea en marcha</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n tarea en marcha</numerusform>
            <numerusform>%n tareas en marcha</numerusform>
        </translation>
    </message>
    <message>
        <source>1 agent working on %1</source>
        <comment>3 tasks</comment>
        <translation>1 agente trabaja en %1</translation>
    </message>
    <message numerus="yes">
        <source>%n agents working on %1</source>
        <comment>3 tasks</comment>
        <translation>
            <numerusform>%n agente trabaja en %1</numerusform>
            <numerusform>%n agentes trabajan en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All my work</source>
        <translation>Todo mi trabajo</translation>
    </message>
    <message>
        <source>This org</source>
        <translation>Esta organización</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scope and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>En el aire</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>No en vivo</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Server full</source>
        <translation>Servidor lleno</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>What is running shows up here in a moment.</source>
        <translation>Lo que está en marcha aparecerá aquí en un momento.</translation>
    </message>
    <message>
        <source>Can’t reach %1</source>
        <translation>No se puede acceder a %1</translation>
    </message>
    <message>
        <source>Check the network. Tallylight keeps trying by itself.</source>
        <translation>Revisa la red. Tallylight sigue intentándolo por su cuenta.</translation>
    </message>
    <message>
        <source>%1 keeps this closed</source>
        <translation>%1 no te da acceso</translation>
    </message>
    <message>
        <source>You may not be a member any more. An owner of the organization can invite you again.</source>
        <translation>Puede que ya no seas miembro. Un propietario de la organización puede volver a invitarte.</translation>
    </message>
    <message>
        <source>Too many connections</source>
        <translation>Demasiadas conexiones</translation>
    </message>
    <message>
        <source>%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.</source>
        <translation>%1 no admite ninguna más. Cierra otros programas que lo siguen. Tallylight vuelve a intentarlo por su cuenta.</translation>
    </message>
    <message>
        <source>All accounts are paused: nothing is asked of any server, and nothing is known.</source>
        <translation>Todas las cuentas están en pausa: no se pregunta a ningún servidor y no se sabe nada.</translation>
    </message>
    <message>
        <source>No task matches “%1”</source>
        <translation>Ninguna tarea coincide con «%1»</translation>
    </message>
    <message>
        <source>Titles, agents, organizations and last words were searched.</source>
        <translation>Se buscó en títulos, agentes, organizaciones y últimas palabras.</translation>
    </message>
    <message>
        <source>Not live since %1 · Reconnecting…</source>
        <translation>Sin datos desde %1 · Reconectando…</translation>
    </message>
    <message>
        <source>Not live · You are signed out of %1</source>
        <translation>No en vivo · Sesión cerrada en %1</translation>
    </message>
    <message>
        <source>Not live · %1 refuses us</source>
        <translation>No en vivo · %1 nos rechaza</translation>
    </message>
    <message>
        <source>Not live · %1 has no room for us</source>
        <translation>No en vivo · %1 no tiene sitio</translation>
    </message>
    <message>
        <source>Not live yet · Connecting to %1…</source>
        <translation>Aún no en vivo · Conectando con %1…</translation>
    </message>
    <message>
        <source>%1 not live since %2 · Reconnecting…</source>
        <comment>server, time</comment>
        <translation>%1 sin datos desde %2 · Reconectando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>Aún no ha terminado nada</translation>
    </message>
    <message>
        <source>Runs that finish or fail are kept here.</source>
        <translation>Aquí se guardan las ejecuciones que terminan o fallan.</translation>
    </message>
    <message>
        <source>Back to what runs</source>
        <translation>Volver a lo que está en marcha</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Marcar como vista</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your settings could not be read, and begin anew. The damaged file was kept as %1.</source>
        <comment>a path</comment>
        <translation>Tus ajustes no se pudieron leer y empiezan de nuevo. El archivo dañado se guardó como %1.</translation>
    </message>
    <message>
        <source>Your settings in %1 cannot be read. What you change now is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Tus ajustes en %1 no se pueden leer. Lo que cambies ahora se perderá al salir.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message>
        <source>This is not an address that Tallylight can use. It begins with https://, or names this machine.</source>
        <translation>Tallylight no puede usar esta dirección. Debe empezar por https:// o nombrar este equipo.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check it, and your connection, and try again.</source>
        <translation>Nadie responde en esta dirección. Revísala, revisa tu conexión e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.</source>
        <translation>Algo responde ahí, pero no es un deco studio ni un hub de Tallylight. Revisa la dirección.</translation>
    </message>
    <message>
        <source>This machine does not trust the server’s certificate. If the server has a certificate authority of its own, choose its CA file below.</source>
        <translation>Este equipo no confía en el certificado del servidor. Si el servidor tiene su propia autoridad de certificación, elige su archivo CA más abajo.</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or has no certificate in it. Choose another one.</source>
        <translation>El archivo CA no se puede leer o no contiene ningún certificado. Elige otro.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>El servidor tiene un problema propio. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, and open it in a browser on this machine.</source>
        <translation>No se pudo abrir ningún navegador. Copia el enlace y ábrelo en un navegador de este equipo.</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Try again when you are ready.</source>
        <translation>El navegador no volvió a tiempo. Inténtalo de nuevo cuando quieras.</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser. Try again, or use another account there.</source>
        <translation>El inicio de sesión se rechazó en el navegador. Inténtalo de nuevo o usa otra cuenta.</translation>
    </message>
    <message>
        <source>This server does not let programs sign in by the browser. Use an API key instead.</source>
        <translation>Este servidor no deja que los programas inicien sesión por el navegador. Usa una clave de API.</translation>
    </message>
    <message>
        <source>The server does not accept this key. Check that all of it was copied, and that it was not deleted.</source>
        <translation>El servidor no acepta esta clave. Comprueba que se copió entera y que no se ha eliminado.</translation>
    </message>
    <message>
        <source>There is no such organization, or you are not a member of it. Check the name.</source>
        <translation>Esa organización no existe o no eres miembro. Revisa el nombre.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it, and try again.</source>
        <translation>Tu depósito de claves está bloqueado. Desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.</source>
        <translation>Este equipo no tiene depósito de claves. La mayoría de los escritorios traen uno: GNOME Keyring o KWallet.</translation>
    </message>
    <message>
        <source>The keyring refused to keep your sign-in.</source>
        <translation>El depósito de claves rechazó guardar tu sesión.</translation>
    </message>
    <message>
        <source>Where do your agents work?</source>
        <translation>¿Dónde trabajan tus agentes?</translation>
    </message>
    <message>
        <source>Tallylight shows what agents do for you in deco studio, or on a hub of your own.</source>
        <translation>Tallylight muestra lo que los agentes hacen por ti en deco studio o en un hub propio.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>server</comment>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>Your password stays between you and your browser. Tallylight only sees that you are let in.</source>
        <translation>Tu contraseña queda entre tú y tu navegador. Tallylight solo ve que te dejan entrar.</translation>
    </message>
    <message>
        <source>Sign in with your &amp;browser</source>
        <translation>Iniciar sesión en el &amp;navegador</translation>
    </message>
    <message>
        <source>This server takes API keys. You can make one in its settings.</source>
        <translation>Este servidor acepta claves de API. Puedes crear una en sus ajustes.</translation>
    </message>
    <message>
        <source>Use an API &amp;key instead</source>
        <translation>Usar una &amp;clave de API</translation>
    </message>
    <message>
        <source>Another &amp;server</source>
        <translation>Otro &amp;servidor</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translation>Usar una clave de API</translation>
    </message>
    <message>
        <source>Make a key in the settings of %1, and paste it here.</source>
        <comment>server</comment>
        <translation>Crea una clave en los ajustes de %1 y pégala aquí.</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Which organization are you in?</source>
        <translation>¿En qué organización estás?</translation>
    </message>
    <message>
        <source>%1 does not list your organizations unless you name one. The others are found from there.</source>
        <comment>server</comment>
        <translation>%1 no muestra tus organizaciones si no nombras una. Las demás se encuentran desde ahí.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be kept</source>
        <translation>Tu sesión no se puede guardar</translation>
    </message>
    <message>
        <source>Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in again after that.</source>
        <translation>Tallylight la guarda en el depósito de claves y en ningún otro sitio. Sin él, tu sesión dura hasta que salgas, y después la inicias de nuevo.</translation>
    </message>
    <message>
        <source>Look for a keyring &amp;again</source>
        <translation>&amp;Buscar de nuevo el depósito</translation>
    </message>
    <message>
        <source>&amp;Try the keyring again</source>
        <translation>&amp;Probar de nuevo el depósito</translation>
    </message>
    <message>
        <source>Stay signed in &amp;until I quit</source>
        <translation>Mantener la sesión &amp;hasta que salga</translation>
    </message>
    <message>
        <source>The lamp lights up when an agent works in %1.</source>
        <comment>an organization</comment>
        <translation>La lámpara se enciende cuando un agente trabaja en %1.</translation>
    </message>
    <message numerus="yes">
        <source>The lamp lights up when an agent works in one of your %n organizations:</source>
        <translation>
            <numerusform>La lámpara se enciende cuando un agente trabaja en tu %n organización:</numerusform>
            <numerusform>La lámpara se enciende cuando un agente trabaja en una de tus %n organizaciones:</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not in an organization yet. The lamp lights up when you are, and an agent works there.</source>
        <translation>Todavía no estás en ninguna organización. La lámpara se encenderá cuando lo estés y un agente trabaje en ella.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>organizations</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>You stay signed in until you quit Tallylight.</source>
        <translation>Tu sesión dura hasta que salgas de Tallylight.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <comment>person</comment>
        <translation>Sesión iniciada como %1</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <comment>server</comment>
        <translation>Buscando %1</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Esto tarda un momento.</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Sigue en tu navegador</translation>
    </message>
    <message>
        <source>A page of %1 has opened there. Sign in, and come back.</source>
        <comment>server</comment>
        <translation>Allí se abrió una página de %1. Inicia sesión y vuelve.</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>Abrir la página &amp;de nuevo</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>Copiar el en&amp;lace</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Iniciando sesión</translation>
    </message>
    <message>
        <source>%1 is asked who you are, and where you work.</source>
        <comment>server</comment>
        <translation>Se pregunta a %1 quién eres y dónde trabajas.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for up to %n more minutes.</source>
        <translation>
            <numerusform>Esperando hasta %n minuto más.</numerusform>
            <numerusform>Esperando hasta %n minutos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for 1 more second.</source>
        <translation>Esperando 1 segundo más.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n more seconds.</source>
        <translation>
            <numerusform>Esperando %n segundo más.</numerusform>
            <numerusform>Esperando %n segundos más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadRow</name>
    <message>
        <source>Untitled task</source>
        <translation>Tarea sin título</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <translation>%1, fallida</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1, terminada</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, aún no vista</translation>
    </message>
    <message>
        <source>Using %1…</source>
        <translation>Usando %1…</translation>
    </message>
    <message>
        <source>%1, needs you</source>
        <translation>%1, te necesita</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Needs you</source>
        <translation>Te necesita</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Falló tras %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Terminó en %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation>Sin avances desde hace %1</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, aún no vista</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>te necesita</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>falló tras %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>terminó en %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminó</translation>
    </message>
    <message>
        <source>running, no progress for %1</source>
        <translation>en marcha, sin avances desde hace %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>read aloud: 2 days ago</comment>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Espera tu respuesta</translation>
    </message>
    <message>
        <source>Ended without success</source>
        <translation>Terminó sin éxito</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
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
        <translation>Silenciar una hora</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Mostrar la lista</translation>
    </message>
    <message>
        <source>Open a window</source>
        <translation>Abrir una ventana</translation>
    </message>
    <message>
        <source>1 more…</source>
        <translation>1 más…</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n más…</numerusform>
            <numerusform>%n más…</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization</source>
        <translation>Una organización</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organización: %1</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n te espera</numerusform>
            <numerusform>%n te esperan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n terminada</numerusform>
            <numerusform>%n terminadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tallylight::account::AccountBook</name>
    <message>
        <source>The list of accounts was damaged. It is kept as %1; sign in again.</source>
        <translation>La lista de cuentas estaba dañada. Se guardó como %1; inicia sesión de nuevo.</translation>
    </message>
</context>
<context>
    <name>tallylight::account::SignIn</name>
    <message>
        <source>%1 is not reached by https: everybody on the way could read along</source>
        <translation>no se llega a %1 por https: cualquiera en el camino podría leerlo</translation>
    </message>
    <message>
        <source>That names no organization</source>
        <translation>Eso no nombra ninguna organización</translation>
    </message>
</context>
<context>
    <name>tallylight::desktop::BrowserLauncher</name>
    <message>
        <source>This is not the address of a web page, so it was not opened.</source>
        <translation>Esta no es la dirección de una página web, así que no se abrió.</translation>
    </message>
    <message>
        <source>xdg-open was not found. Install the package xdg-utils, or open %1 yourself.</source>
        <translation>No se encontró xdg-open. Instala el paquete xdg-utils o abre %1 tú mismo.</translation>
    </message>
    <message>
        <source>The browser could not be started: %1. Open %2 yourself.</source>
        <translation>No se pudo iniciar el navegador: %1. Abre %2 tú mismo.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::AccountToken</name>
    <message>
        <source>%1 does not accept the sign-in any more. Sign in again.</source>
        <translation>%1 ya no acepta la sesión. Inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>Sesión cerrada en %1.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::CredentialStore</name>
    <message>
        <source>The keyring has no sign-in for this account. Sign in again.</source>
        <translation>El depósito de claves no tiene ninguna sesión de esta cuenta. Inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then try again.</source>
        <translation>El depósito de claves está bloqueado. Desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The keyring does not let Tallylight in. Allow it when you are asked, then try again.</source>
        <translation>El depósito de claves no deja entrar a Tallylight. Permítelo cuando se te pregunte e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in lasts as long as the program runs.</source>
        <translation>Este escritorio no tiene depósito de claves. Instala e inicia uno, por ejemplo GNOME Keyring o KWallet; hasta entonces una sesión dura lo que dure el programa.</translation>
    </message>
    <message>
        <source>The keyring does not work. Try again, or restart it by signing in to the desktop anew.</source>
        <translation>El depósito de claves no funciona. Inténtalo de nuevo, o reinícialo volviendo a entrar en el escritorio.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthApi</name>
    <message>
        <source>%1 does not offer to sign in by the browser</source>
        <translation>%1 no ofrece iniciar sesión por el navegador</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in any more</source>
        <translation>%1 ya no acepta esta sesión</translation>
    </message>
    <message>
        <source>%1 answered %2 to the sign-in</source>
        <translation>%1 respondió %2 al inicio de sesión</translation>
    </message>
    <message>
        <source>%1 answers the sign-in with something else</source>
        <translation>%1 responde al inicio de sesión con otra cosa</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthLogin</name>
    <message>
        <source>Go back to Tallylight</source>
        <translation>Vuelve a Tallylight</translation>
    </message>
    <message>
        <source>%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.</source>
        <translation>%1 te ha dado acceso y Tallylight está terminando el inicio de sesión. Puedes cerrar esta ventana.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>El inicio de sesión no funcionó</translation>
    </message>
    <message>
        <source>You can close this window and try again from Tallylight.</source>
        <translation>Puedes cerrar esta ventana e intentarlo de nuevo desde Tallylight.</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>Nadie inició sesión a tiempo</translation>
    </message>
    <message>
        <source>This machine lets no program listen on 127.0.0.1</source>
        <translation>Este equipo no deja que un programa escuche en 127.0.0.1</translation>
    </message>
    <message>
        <source>The sign-in was cancelled</source>
        <translation>El inicio de sesión se canceló</translation>
    </message>
    <message>
        <source>%1 did not sign you in: %2</source>
        <translation>%1 no inició tu sesión: %2</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OrganizationFinder</name>
    <message>
        <source>%1 lists organizations only to who names one of theirs</source>
        <translation>%1 solo muestra organizaciones a quien nombra una de las suyas</translation>
    </message>
</context>
<context>
    <name>tallylight::net::ServerProbe</name>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 responde, pero no como un servidor de studio; revisa la dirección</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountDesk</name>
    <message>
        <source>You are not signed in.</source>
        <translation>No has iniciado sesión.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountKeeper</name>
    <message>
        <source>The sign-in of %1 is still in the keyring. %2</source>
        <translation>La sesión de %1 sigue en el depósito de claves. %2</translation>
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
        <translation>No se pudo escribir el historial en %1: %2.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read is there; the file is kept as %1.</source>
        <translation>El historial estaba dañado. Se conserva lo que se pudo leer; el archivo se guardó como %1.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read, and is not kept this time.</source>
        <translation>No se puede leer el historial %1; esta vez no se guarda.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::RunStopper</name>
    <message>
        <source>The organization is no longer known.</source>
        <translation>La organización ya no se conoce.</translation>
    </message>
    <message>
        <source>%1 does not know the run, or does not let runs be stopped from here.</source>
        <translation>%1 no conoce la ejecución o no deja detenerla desde aquí.</translation>
    </message>
    <message>
        <source>%1 leaves this to whoever started the run.</source>
        <translation>%1 lo deja en manos de quien inició la ejecución.</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>Se cerró tu sesión en %1.</translation>
    </message>
    <message>
        <source>%1 did not answer. It may have been stopped all the same.</source>
        <translation>%1 no respondió. Puede que se haya detenido igualmente.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::Settings</name>
    <message>
        <source>Your settings could not be written to %1. What you changed is lost when you quit.</source>
        <comment>a path</comment>
        <translation>No se han podido guardar tus ajustes en %1. Lo que has cambiado se perderá al salir.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::SnapshotWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>No se pudo crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::ThreadOpener</name>
    <message>
        <source>Tallylight does not have the account of this task any more.</source>
        <translation>Tallylight ya no tiene la cuenta de esta tarea.</translation>
    </message>
    <message>
        <source>The account of this task is paused. Resume it in the settings, then open the task.</source>
        <translation>La cuenta de esta tarea está en pausa. Reanúdala en los ajustes y abre después la tarea.</translation>
    </message>
    <message>
        <source>The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.</source>
        <translation>No se conoce la organización de esta tarea. O el servidor todavía no la ha indicado, o ya no eres miembro.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>The on-air light for AI agents</source>
        <translation>La luz de «en el aire» para agentes de IA</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Apache-2.0. You may use, change and pass it on; it comes without warranty.</source>
        <translation>Apache-2.0. Puedes usarlo, modificarlo y compartirlo; no tiene garantía.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Details for who helps you</source>
        <translation>Datos para quien te ayude</translation>
    </message>
    <message>
        <source>Versions and desktop, without names or addresses.</source>
        <translation>Versiones y escritorio, sin nombres ni direcciones.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountCard</name>
    <message>
        <source>1 organization</source>
        <translation>1 organización</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organización</numerusform>
            <numerusform>%n organizaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Live · %1 · signed in until you quit</source>
        <comment>3 organizations</comment>
        <translation>En vivo · %1 · sesión hasta que salgas</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <comment>3 organizations</comment>
        <translation>En vivo · %1</translation>
    </message>
    <message>
        <source>Not live, reconnecting</source>
        <translation>No en vivo, reconectando</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>No se puede acceder al servidor</translation>
    </message>
    <message>
        <source>The server refuses this account</source>
        <translation>El servidor rechaza esta cuenta</translation>
    </message>
    <message>
        <source>The server has too many connections</source>
        <translation>El servidor tiene demasiadas conexiones</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation>Debes iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Follow this account</source>
        <translation>Seguir esta cuenta</translation>
    </message>
    <message>
        <source>A paused account stays signed in, and asks nothing of its server.</source>
        <translation>Una cuenta en pausa mantiene la sesión y no pregunta nada a su servidor.</translation>
    </message>
    <message>
        <source>Trusts a CA file</source>
        <translation>Confía en un archivo CA</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>¿Quitar esta cuenta?</translation>
    </message>
    <message>
        <source>Its sign-in is deleted from this machine. Nothing changes on the server.</source>
        <translation>Su sesión se borra de este equipo. En el servidor no cambia nada.</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>an account</comment>
        <translation>Más de %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <comment>an account</comment>
        <translation>Seguir %1</translation>
    </message>
    <message>
        <source>&amp;Refresh organizations</source>
        <translation>Actuali&amp;zar organizaciones</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>&amp;Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Use a &amp;CA file…</source>
        <translation>Usar un archivo &amp;CA…</translation>
    </message>
    <message>
        <source>Use the system’s certificates &amp;alone</source>
        <translation>Usar solo los certificados del &amp;sistema</translation>
    </message>
    <message>
        <source>Re&amp;move this account…</source>
        <translation>&amp;Quitar esta cuenta…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Elegir un archivo CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Not kept in the keyring</source>
        <translation>No se guarda en el depósito de claves</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Sign in to a deco studio or a hub to see what your agents do.</source>
        <translation>Inicia sesión en un deco studio o un hub para ver qué hacen tus agentes.</translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation>Aña&amp;dir una cuenta…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Shows tasks whose title, agent, organization or last words contain what is typed</source>
        <translation>Muestra las tareas cuyo título, agente, organización o últimas palabras contienen lo escrito</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::GeneralPage</name>
    <message>
        <source>Not at all</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mes</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Iniciar al entrar en &amp;mi sesión</translation>
    </message>
    <message>
        <source>Quietly, in the tray.</source>
        <translation>En silencio, en la bandeja.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>&amp;Keep what has ended</source>
        <translation>&amp;Conservar lo terminado</translation>
    </message>
    <message>
        <source>On this machine alone. What is older is deleted.</source>
        <translation>Solo en este equipo. Lo más antiguo se borra.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>Mo&amp;vimiento</translation>
    </message>
    <message>
        <source>Little moves here. You can have nothing move at all.</source>
        <translation>Aquí se mueve poco. Puedes hacer que no se mueva nada.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Se aplica desde el próximo inicio.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::KeepRunningDialog</name>
    <message>
        <source>Tallylight keeps running</source>
        <translation>Tallylight sigue en marcha</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent needs you. To see the list again, start Tallylight once more.</source>
        <translation>Este escritorio no tiene sitio para un icono en la bandeja. Aun sin ventana, Tallylight avisa cuando un agente te necesita. Para volver a ver la lista, inicia Tallylight otra vez.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Dejar en marcha</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticeBar</name>
    <message>
        <source>Connects again now</source>
        <translation>Vuelve a conectar ahora</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Avísame cuando</translation>
    </message>
    <message>
        <source>A task &amp;needs me</source>
        <translation>Una tarea me &amp;necesita</translation>
    </message>
    <message>
        <source>It asks a question, or waits for an approval.</source>
        <translation>Hace una pregunta o espera una aprobación.</translation>
    </message>
    <message>
        <source>A task &amp;failed</source>
        <translation>Una tarea &amp;falla</translation>
    </message>
    <message>
        <source>A task is &amp;done</source>
        <translation>Una tarea &amp;termina</translation>
    </message>
    <message>
        <source>Also for tasks of &amp;others</source>
        <translation>También con tareas de &amp;otros</translation>
    </message>
    <message>
        <source>Those that somebody else in the organization started.</source>
        <translation>Las que empezó otra persona de la organización.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>&amp;Usually</source>
        <translation>Por lo &amp;general</translation>
    </message>
    <message>
        <source>For every organization that has no level of its own below.</source>
        <translation>Para toda organización que no tenga nivel propio abajo.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Con &amp;sonido</translation>
    </message>
    <message>
        <source>One each for what needs you, what failed and what is done.</source>
        <translation>Uno para lo que te necesita, otro para lo que falló y otro para lo que terminó.</translation>
    </message>
    <message>
        <source>Say how &amp;many, never which</source>
        <translation>&amp;Decir cuántas, nunca cuáles</translation>
    </message>
    <message>
        <source>No title and no name is shown by the desktop, or kept by it.</source>
        <translation>El escritorio no muestra ni guarda ningún título ni nombre.</translation>
    </message>
    <message>
        <source>Hide the words while the screen is &amp;locked</source>
        <translation>Ocultar el texto mientras la pantalla esté &amp;bloqueada</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Horas de silencio</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>D&amp;e</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>H&amp;asta</translation>
    </message>
    <message>
        <source>It begins when it ends, and so never.</source>
        <translation>Empieza cuando termina, así que nunca.</translation>
    </message>
    <message>
        <source>Nothing pops up from the evening until the next morning. The badge goes on.</source>
        <translation>Nada aparece desde la noche hasta la mañana siguiente. El contador sigue.</translation>
    </message>
    <message>
        <source>Nothing pops up in these hours. The badge goes on.</source>
        <translation>Nada aparece en estas horas. El contador sigue.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>Terminar &amp;ya</translation>
    </message>
    <message>
        <source>For on&amp;e hour</source>
        <translation>Una ho&amp;ra</translation>
    </message>
    <message>
        <source>Nothing pops up until %1.</source>
        <comment>a time</comment>
        <translation>Nada aparece hasta las %1.</translation>
    </message>
    <message>
        <source>Nothing pops up for a while.</source>
        <translation>Nada aparece durante un rato.</translation>
    </message>
    <message>
        <source>End the snooze now</source>
        <translation>Terminar la pausa ya</translation>
    </message>
    <message>
        <source>Snooze for one hour</source>
        <translation>Pausar una hora</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgLevels</name>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Badge only</source>
        <translation>Solo contador</translation>
    </message>
    <message>
        <source>Badge and popup</source>
        <translation>Contador y aviso</translation>
    </message>
    <message>
        <source>Popup that stays</source>
        <translation>Aviso que permanece</translation>
    </message>
    <message>
        <source>By organization</source>
        <translation>Por organización</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgPicker</name>
    <message>
        <source>Chooses the organization whose tasks are shown</source>
        <translation>Elige la organización cuyas tareas se muestran</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>organization and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose an organization</source>
        <translation>Elige una organización</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organization and account</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Abrir en una ventana</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PanelMenu</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Dismiss all that is over</source>
        <translation>Descartar todo lo terminado</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Abrir en una ventana</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::Popover</name>
    <message>
        <source>Running agents</source>
        <translation>Agentes en marcha</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PopoverHeader</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ScopeSwitch</name>
    <message>
        <source>Tasks that run for you in all organizations</source>
        <translation>Tareas en marcha para ti en todas las organizaciones</translation>
    </message>
    <message>
        <source>Tasks of everybody in one organization</source>
        <translation>Tareas de todos en una organización</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Alcance</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingRow</name>
    <message>
        <source>Set by who looks after this machine.</source>
        <translation>Lo fijó quien administra este equipo.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsDialog</name>
    <message>
        <source>Settings – Tallylight</source>
        <translation>Ajustes – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsNavigation</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInAddressForm</name>
    <message>
        <source>&amp;Server address</source>
        <translation>Dirección del &amp;servidor</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>&amp;Archivo CA</translation>
    </message>
    <message>
        <source>Certificates in PEM form, for a server that has an authority of its own.</source>
        <translation>Certificados en formato PEM, para un servidor con autoridad propia.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>A&amp;vanzado</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Elegir un archivo CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Use the &amp;hub on this machine</source>
        <translation>Usar el &amp;hub de este equipo</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le…</source>
        <translation>&amp;Elegir un archivo…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInDialog</name>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Clave de API</translation>
    </message>
    <message>
        <source>It goes to the keyring, and is shown nowhere again.</source>
        <translation>Va al depósito de claves y no se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>Or&amp;ganization</source>
        <translation>Or&amp;ganización</translation>
    </message>
    <message>
        <source>Its short name as it stands in addresses, or the address of one of its pages.</source>
        <translation>Su nombre corto tal como aparece en las direcciones, o la dirección de una de sus páginas.</translation>
    </message>
    <message>
        <source>Sign in – Tallylight</source>
        <translation>Iniciar sesión – Tallylight</translation>
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
        <translation>¿Detener «%1»? Contará como fallida, y lo hecho hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>“%1” was not stopped: %2</source>
        <comment>title, reason</comment>
        <translation>No se detuvo «%1»: %2</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Dejar en marcha</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping “%1”…</source>
        <translation>Deteniendo «%1»…</translation>
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
        <translation>Agentes en marcha</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>Tareas en marcha</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadView</name>
    <message>
        <source>Running tasks</source>
        <translation>Tareas en marcha</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadWindow</name>
    <message>
        <source>All my work</source>
        <translation>Todo mi trabajo</translation>
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
        <translation>Bandeja y ventana</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icono</translation>
    </message>
    <message>
        <source>&amp;Hide while nothing runs</source>
        <translation>&amp;Ocultar mientras no haya nada en marcha</translation>
    </message>
    <message>
        <source>The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window.</source>
        <translation>El icono vuelve cuando una tarea se ejecuta, termina o te necesita. Al iniciar Tallylight otra vez se abre su ventana.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>&amp;Close the list when another window is used</source>
        <translation>&amp;Cerrar la lista al usar otra ventana</translation>
    </message>
    <message>
        <source>Otherwise it stays until you close it.</source>
        <translation>Si no, se queda hasta que la cierres.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>What &amp;stands on it</source>
        <translation>&amp;Qué lleva encima</translation>
    </message>
    <message>
        <source>Trouble with the connection is shown in any case.</source>
        <translation>Los problemas de conexión se muestran siempre.</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>En color</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>Co&amp;lor</translation>
    </message>
    <message>
        <source>Automatic follows whether the desktop is light or dark.</source>
        <translation>Automático sigue si el escritorio es claro u oscuro.</translation>
    </message>
</context>
</TS>
