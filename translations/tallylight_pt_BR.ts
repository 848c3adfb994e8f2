<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>AccountFacts</name>
    <message>
        <source>No server was given: start with --server URL.</source>
        <translation>Nenhum servidor foi informado: inicie com --server URL.</translation>
    </message>
    <message>
        <source>No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.</source>
        <translation>Nenhuma chave foi informada: coloque uma na variável de ambiente TALLYLIGHT_TOKEN e inicie de novo.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Nothing running</source>
        <translation>Nada em execução</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 tarefa em execução</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n tarefa em execução</numerusform>
            <numerusform>%n tarefas em execução</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 tarefa precisa de você</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n tarefa precisa de você</numerusform>
            <numerusform>%n tarefas precisam de você</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 tarefa falhou</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n tarefa falhou</numerusform>
            <numerusform>%n tarefas falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 tarefa terminou</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n tarefa terminou</numerusform>
            <numerusform>%n tarefas terminaram</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>O servidor recusa a conexão</translation>
    </message>
    <message>
        <source>%1 (not live)</source>
        <translation>%1 (não ao vivo)</translation>
    </message>
</context>
<context>
    <name>Elapsed</name>
    <message>
        <source>now</source>
        <translation>agora</translation>
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
        <translation>acabou de começar</translation>
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
        <translation>1 dia</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
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
        <translation>nenhuma chave foi informada</translation>
    </message>
    <message>
        <source>this is no API key: a key has no spaces and no special letters</source>
        <translation>isto não é uma chave de API: uma chave não tem espaços nem letras especiais</translation>
    </message>
    <message>
        <source>the keyring holds something else under our name</source>
        <translation>o chaveiro guarda outra coisa com o nosso nome</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 não responde a tempo</translation>
    </message>
    <message>
        <source>%1 answers with more than we take</source>
        <translation>%1 responde com mais do que aceitamos</translation>
    </message>
    <message>
        <source>%1 redirects to an address that makes no sense</source>
        <translation>%1 redireciona para um endereço sem sentido</translation>
    </message>
    <message>
        <source>%1 redirects to another server (%2); check the address, or whether this network asks you to sign in</source>
        <translation>%1 redireciona para outro servidor (%2); verifique o endereço, ou se esta rede pede para você entrar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and what the server said</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nobody answers at %1 (connection refused)</source>
        <translation>ninguém responde em %1 (conexão recusada)</translation>
    </message>
    <message>
        <source>no host is called %1; check the address or the network</source>
        <translation>nenhum servidor se chama %1; verifique o endereço ou a rede</translation>
    </message>
    <message>
        <source>%1 broke the connection</source>
        <translation>%1 interrompeu a conexão</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>desistimos</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>a negociação falhou</translation>
    </message>
    <message>
        <source>%1 cannot be trusted: %2</source>
        <comment>server, reason</comment>
        <translation>não é possível confiar em %1: %2</translation>
    </message>
    <message>
        <source>the network to %1 is down</source>
        <translation>a rede até %1 está fora do ar</translation>
    </message>
    <message>
        <source>the connection to %1 failed (%2)</source>
        <comment>server, number of an error</comment>
        <translation>a conexão com %1 falhou (%2)</translation>
    </message>
    <message>
        <source>%1 redirects in circles</source>
        <translation>%1 redireciona em círculos</translation>
    </message>
    <message>
        <source>%1 went silent</source>
        <translation>%1 ficou em silêncio</translation>
    </message>
    <message>
        <source>%1 answers with something that is no event stream</source>
        <translation>%1 responde com algo que não é um fluxo de eventos</translation>
    </message>
    <message>
        <source>%1 ended the stream</source>
        <translation>%1 encerrou o fluxo</translation>
    </message>
    <message>
        <source>the certificate file %1 cannot be read: %2</source>
        <translation>não é possível ler o arquivo de certificado %1: %2</translation>
    </message>
    <message>
        <source>there is no certificate (PEM) in %1</source>
        <translation>não há certificado (PEM) em %1</translation>
    </message>
    <message>
        <source>the server has no room: %1</source>
        <translation>o servidor não tem espaço: %1</translation>
    </message>
    <message>
        <source>%1 does not accept the key; it may have been revoked</source>
        <translation>%1 não aceita a chave; ela pode ter sido revogada</translation>
    </message>
    <message>
        <source>%1 does not let this account in</source>
        <translation>%1 não deixa esta conta entrar</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 não tem isso</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests</source>
        <translation>%1 pede menos solicitações</translation>
    </message>
    <message>
        <source>%1 is not available right now</source>
        <translation>%1 não está disponível no momento</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>server, number of a status</comment>
        <translation>%1 respondeu %2</translation>
    </message>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 responde, mas não como um servidor de studio; verifique o endereço</translation>
    </message>
    <message>
        <source>the server asked us to stay away</source>
        <translation>o servidor pediu para ficarmos longe</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations are followed already; this one comes as soon as there is room</source>
        <translation>
            <numerusform>%n organização já é acompanhada; esta será acompanhada assim que houver vaga</numerusform>
            <numerusform>%n organizações já são acompanhadas; esta será acompanhada assim que houver vaga</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n organizations are followed at a time</source>
        <translation>
            <numerusform>só %n organização é acompanhada por vez</numerusform>
            <numerusform>só %n organizações são acompanhadas por vez</numerusform>
        </translation>
    </message>
    <message>
        <source>not a server&apos;s address; write it as https://studio.example.com</source>
        <translation>não é o endereço de um servidor; escreva como https://studio.example.com</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>desconectado</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>essa conta não existe</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>não é possível criar %1</translation>
    </message>
    <message>
        <source>%1 cannot be locked</source>
        <translation>não é possível bloquear %1 para escrita</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tallylight</source>
        <translation>%1 foi gravado por uma versão mais nova do Tallylight</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be put aside</source>
        <translation>%1 está danificado e não pode ser posto de lado</translation>
    </message>
    <message>
        <source>%1 would become too large</source>
        <translation>%1 ficaria grande demais</translation>
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
        <translation>Terminou: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falhou: %1</translation>
    </message>
    <message>
        <source>Needs input: %1</source>
        <translation>Precisa de você: %1</translation>
    </message>
    <message>
        <source>A task finished</source>
        <translation>Uma tarefa terminou</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>Uma tarefa falhou</translation>
    </message>
    <message>
        <source>A task needs your input</source>
        <translation>Uma tarefa precisa de você</translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 tarefa terminou</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n tarefa terminou</numerusform>
            <numerusform>%n tarefas terminaram</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 tarefa falhou</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n tarefa falhou</numerusform>
            <numerusform>%n tarefas falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 tarefa precisa de você</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n tarefa precisa de você</numerusform>
            <numerusform>%n tarefas precisam de você</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n concluída</numerusform>
            <numerusform>%n concluídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n com falha</numerusform>
            <numerusform>%n com falha</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 precisa de você</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n precisa de você</numerusform>
            <numerusform>%n precisam de você</numerusform>
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
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
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
        <translation>Depois de %1</translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>Na sua ausência: %1</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>1 task</source>
        <comment>after: working on</comment>
        <translation>1 tarefa</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <comment>after: working on</comment>
        <translation>
            <numerusform>%n tarefa</numerusform>
            <numerusform>%n tarefas</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>o servidor</translation>
    </message>
    <message>
        <source>You are signed out of %1</source>
        <translation>Sua sessão em %1 foi encerrada</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>Sua sessão foi encerrada</translation>
    </message>
    <message>
        <source>Sign in again to see what is running.</source>
        <translation>Entre de novo para ver o que está em execução.</translation>
    </message>
    <message>
        <source>Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.</source>
        <translation>Inicie o Tallylight de novo com uma chave de %1 em TALLYLIGHT_TOKEN.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs.</source>
        <translation>Nada em execução nas suas organizações.</translation>
    </message>
    <message>
        <source>Nothing running in this org.</source>
        <translation>Nada em execução nesta organização.</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>Tudo calmo</translation>
    </message>
    <message>
        <source>When an agent starts to work, its light comes on here.</source>
        <translation>Quando um agente começa a trabalhar, a luz dele acende aqui.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs</source>
        <translation>Nada em execução nas suas organizações</translation>
    </message>
    <message>
        <source>Nothing running in this org</source>
        <translation>Nada em execução nesta organização</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 tarefa em execução</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n tarefa em execução</numerusform>
            <numerusform>%n tarefas em execução</numerusform>
        </translation>
    </message>
    <message>
        <source>1 agent working on %1</source>
        <comment>3 tasks</comment>
        <translation>1 agente trabalha em %1</translation>
    </message>
    <message numerus="yes">
        <source>%n agents working on %1</source>
        <comment>3 tasks</comment>
        <translation>
            <numerusform>%n agente trabalha em %1</numerusform>
            <numerusform>%n agentes trabalham em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All my work</source>
        <translation>Meu trabalho</translation>
    </message>
    <message>
        <source>This org</source>
        <translation>Esta organização</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scope and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>No ar</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Não ao vivo</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Recusado</translation>
    </message>
    <message>
        <source>Server full</source>
        <translation>Servidor cheio</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando a %1…</translation>
    </message>
    <message>
        <source>What is running shows up here in a moment.</source>
        <translation>O que está em execução aparece aqui em instantes.</translation>
    </message>
    <message>
        <source>Can’t reach %1</source>
        <translation>Não foi possível acessar %1</translation>
    </message>
    <message>
        <source>Check the network. Tallylight keeps trying by itself.</source>
        <translation>Verifique a rede. O Tallylight continua tentando sozinho.</translation>
    </message>
    <message>
        <source>%1 keeps this closed</source>
        <translation>%1 não dá acesso a isto</translation>
    </message>
    <message>
        <source>You may not be a member any more. An owner of the organization can invite you again.</source>
        <translation>Talvez você não seja mais membro. Um proprietário da organização pode convidar você de novo.</translation>
    </message>
    <message>
        <source>Too many connections</source>
        <translation>Conexões demais</translation>
    </message>
    <message>
        <source>%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.</source>
        <translation>%1 não comporta mais uma. Feche outros programas que o acompanham. O Tallylight tenta de novo sozinho.</translation>
    </message>
    <message>
        <source>All accounts are paused: nothing is asked of any server, and nothing is known.</source>
        <translation>Todas as contas estão em pausa: nenhum servidor é consultado, e nada se sabe.</translation>
    </message>
    <message>
        <source>No task matches “%1”</source>
        <translation>Nenhuma tarefa corresponde a “%1”</translation>
    </message>
    <message>
        <source>Titles, agents, organizations and last words were searched.</source>
        <translation>A busca inclui títulos, agentes, organizações e últimas palavras.</translation>
    </message>
    <message>
        <source>Not live since %1 · Reconnecting…</source>
        <translation>Sem dados desde %1 · Reconectando…</translation>
    </message>
    <message>
        <source>Not live · You are signed out of %1</source>
        <translation>Não ao vivo · Sessão encerrada em %1</translation>
    </message>
    <message>
        <source>Not live · %1 refuses us</source>
        <translation>Não ao vivo · %1 nos recusa</translation>
    </message>
    <message>
        <source>Not live · %1 has no room for us</source>
        <translation>Não ao vivo · %1 não tem espaço</translation>
    </message>
    <message>
        <source>Not live yet · Connecting to %1…</source>
        <translation>Ainda não ao vivo · Conectando a %1…</translation>
    </message>
    <message>
        <source>%1 not live since %2 · Reconnecting…</source>
        <comment>server, time</comment>
        <translation>%1 sem dados desde %2 · Reconectando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir no navegador</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>Nada terminou ainda</translation>
    </message>
    <message>
        <source>Runs that finish or fail are kept here.</source>
        <translation>As execuções que terminam ou falham ficam aqui.</translation>
    </message>
    <message>
        <source>Back to what runs</source>
        <translation>Voltar ao que está em execução</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Open in browser</source>
        <translation>Abrir no navegador</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Parar…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
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
        <translation>Suas configurações não puderam ser lidas e recomeçam do zero. O arquivo danificado foi guardado como %1.</translation>
    </message>
    <message>
        <source>Your settings in %1 cannot be read. What you change now is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Suas configurações em %1 não podem ser lidas. O que você mudar agora se perde ao sair.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>the server</source>
        <translation>o servidor</translation>
    </message>
    <message>
        <source>This is not an address that Tallylight can use. It begins with https://, or names this machine.</source>
        <translation>O Tallylight não pode usar este endereço. Ele começa com https:// ou indica esta máquina.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check it, and your connection, and try again.</source>
        <translation>Nada responde neste endereço. Verifique o endereço e a sua conexão, e tente de novo.</translation>
    </message>
    <message>
        <source>Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.</source>
        <translation>Algo responde ali, mas não é um deco studio nem um hub do Tallylight. Verifique o endereço.</translation>
    </message>
    <message>
        <source>This machine does not trust the server’s certificate. If the server has a certificate authority of its own, choose its CA file below.</source>
        <translation>Esta máquina não confia no certificado do servidor. Se o servidor tem uma autoridade certificadora própria, escolha o arquivo CA dela abaixo.</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or has no certificate in it. Choose another one.</source>
        <translation>O arquivo CA não pode ser lido ou não contém certificado. Escolha outro.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>O servidor está com um problema próprio. Tente de novo em instantes.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, and open it in a browser on this machine.</source>
        <translation>Não foi possível abrir um navegador. Copie o link e abra-o em um navegador desta máquina.</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Try again when you are ready.</source>
        <translation>O navegador não voltou a tempo. Tente de novo quando quiser.</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser. Try again, or use another account there.</source>
        <translation>A entrada foi recusada no navegador. Tente de novo, ou use outra conta lá.</translation>
    </message>
    <message>
        <source>This server does not let programs sign in by the browser. Use an API key instead.</source>
        <translation>Este servidor não deixa programas entrarem pelo navegador. Use uma chave de API.</translation>
    </message>
    <message>
        <source>The server does not accept this key. Check that all of it was copied, and that it was not deleted.</source>
        <translation>O servidor não aceita esta chave. Verifique se ela foi copiada inteira e se não foi excluída.</translation>
    </message>
    <message>
        <source>There is no such organization, or you are not a member of it. Check the name.</source>
        <translation>Essa organização não existe, ou você não é membro dela. Verifique o nome.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it, and try again.</source>
        <translation>Seu chaveiro está bloqueado. Desbloqueie-o e tente de novo.</translation>
    </message>
    <message>
        <source>This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.</source>
        <translation>Esta máquina não tem chaveiro. A maioria dos ambientes traz um: GNOME Keyring ou KWallet.</translation>
    </message>
    <message>
        <source>The keyring refused to keep your sign-in.</source>
        <translation>O chaveiro recusou guardar sua sessão.</translation>
    </message>
    <message>
        <source>Where do your agents work?</source>
        <translation>Onde seus agentes trabalham?</translation>
    </message>
    <message>
        <source>Tallylight shows what agents do for you in deco studio, or on a hub of your own.</source>
        <translation>O Tallylight mostra o que os agentes fazem por você no deco studio ou em um hub próprio.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Tentar de novo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>server</comment>
        <translation>Entrar em %1</translation>
    </message>
    <message>
        <source>Your password stays between you and your browser. Tallylight only sees that you are let in.</source>
        <translation>Sua senha fica entre você e o navegador. O Tallylight só vê que você pode entrar.</translation>
    </message>
    <message>
        <source>Sign in with your &amp;browser</source>
        <translation>Entrar pelo &amp;navegador</translation>
    </message>
    <message>
        <source>This server takes API keys. You can make one in its settings.</source>
        <translation>Este servidor aceita chaves de API. Você pode criar uma nas configurações dele.</translation>
    </message>
    <message>
        <source>Use an API &amp;key instead</source>
        <translation>Usar uma &amp;chave de API</translation>
    </message>
    <message>
        <source>Another &amp;server</source>
        <translation>Outro &amp;servidor</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translation>Usar uma chave de API</translation>
    </message>
    <message>
        <source>Make a key in the settings of %1, and paste it here.</source>
        <comment>server</comment>
        <translation>Crie uma chave nas configurações de %1 e cole-a aqui.</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>&amp;Entrar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>Which organization are you in?</source>
        <translation>De qual organização você faz parte?</translation>
    </message>
    <message>
        <source>%1 does not list your organizations unless you name one. The others are found from there.</source>
        <comment>server</comment>
        <translation>%1 só lista suas organizações se você indicar uma. As outras são encontradas a partir dela.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be kept</source>
        <translation>Sua sessão não pode ser guardada</translation>
    </message>
    <message>
        <source>Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in again after that.</source>
        <translation>O Tallylight a guarda no chaveiro e em nenhum outro lugar. Sem ele, sua sessão dura até você sair, e depois você entra de novo.</translation>
    </message>
    <message>
        <source>Look for a keyring &amp;again</source>
        <translation>&amp;Procurar um chaveiro de novo</translation>
    </message>
    <message>
        <source>&amp;Try the keyring again</source>
        <translation>&amp;Tentar o chaveiro de novo</translation>
    </message>
    <message>
        <source>Stay signed in &amp;until I quit</source>
        <translation>Manter a sessão &amp;até eu sair</translation>
    </message>
    <message>
        <source>The lamp lights up when an agent works in %1.</source>
        <comment>an organization</comment>
        <translation>A lâmpada acende quando um agente trabalha em %1.</translation>
    </message>
    <message numerus="yes">
        <source>The lamp lights up when an agent works in one of your %n organizations:</source>
        <translation>
            <numerusform>A lâmpada acende quando um agente trabalha na sua %n organização:</numerusform>
            <numerusform>A lâmpada acende quando um agente trabalha em uma das suas %n organizações:</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not in an organization yet. The lamp lights up when you are, and an agent works there.</source>
        <translation>Você ainda não está em uma organização. A lâmpada acende quando estiver e um agente trabalhar nela.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>organizations</comment>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You stay signed in until you quit Tallylight.</source>
        <translation>Sua sessão dura até você sair do Tallylight.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Você entrou</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <comment>person</comment>
        <translation>Você entrou como %1</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Concluir</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <comment>server</comment>
        <translation>Procurando %1</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Isso leva um momento.</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Continue no navegador</translation>
    </message>
    <message>
        <source>A page of %1 has opened there. Sign in, and come back.</source>
        <comment>server</comment>
        <translation>Uma página de %1 abriu lá. Entre e volte.</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>Abrir a página &amp;de novo</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>Copiar o &amp;link</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Entrando</translation>
    </message>
    <message>
        <source>%1 is asked who you are, and where you work.</source>
        <comment>server</comment>
        <translation>Perguntando a %1 quem é você e onde trabalha.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for up to %n more minutes.</source>
        <translation>
            <numerusform>Esperando até mais %n minuto.</numerusform>
            <numerusform>Esperando até mais %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for 1 more second.</source>
        <translation>Esperando mais 1 segundo.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n more seconds.</source>
        <translation>
            <numerusform>Esperando mais %n segundo.</numerusform>
            <numerusform>Esperando mais %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadRow</name>
    <message>
        <source>Untitled task</source>
        <translation>Tarefa sem título</translation>
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
        <translation>%1, com falha</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1, concluída</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, ainda não vista</translation>
    </message>
    <message>
        <source>Using %1…</source>
        <translation>Usando %1…</translation>
    </message>
    <message>
        <source>%1, needs you</source>
        <translation>%1, precisa de você</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Needs you</source>
        <translation>Precisa de você</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Falhou após %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Concluída em %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation>Sem progresso há %1</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, ainda não vista</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>precisa de você</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>falhou após %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>concluída em %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>running, no progress for %1</source>
        <translation>em execução, sem progresso há %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em execução</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>há %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>read aloud: 2 days ago</comment>
        <translation>há %1</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Espera sua resposta</translation>
    </message>
    <message>
        <source>Ended without success</source>
        <translation>Terminou sem sucesso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabalhando…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
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
        <translation>Silenciar por uma hora</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Mostrar a lista</translation>
    </message>
    <message>
        <source>Open a window</source>
        <translation>Abrir uma janela</translation>
    </message>
    <message>
        <source>1 more…</source>
        <translation>mais 1…</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>mais %n…</numerusform>
            <numerusform>mais %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization</source>
        <translation>Uma organização</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organização: %1</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n espera por você</numerusform>
            <numerusform>%n esperam por você</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n com falha</numerusform>
            <numerusform>%n com falha</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n concluída</numerusform>
            <numerusform>%n concluídas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tallylight::account::AccountBook</name>
    <message>
        <source>The list of accounts was damaged. It is kept as %1; sign in again.</source>
        <translation>A lista de contas estava danificada. Ela foi guardada como %1; entre de novo.</translation>
    </message>
</context>
<context>
    <name>tallylight::account::SignIn</name>
    <message>
        <source>%1 is not reached by https: everybody on the way could read along</source>
        <translation>%1 não é acessado por https: qualquer um no caminho poderia ler</translation>
    </message>
    <message>
        <source>That names no organization</source>
        <translation>Isso não indica nenhuma organização</translation>
    </message>
</context>
<context>
    <name>tallylight::desktop::BrowserLauncher</name>
    <message>
        <source>This is not the address of a web page, so it was not opened.</source>
        <translation>Este não é o endereço de uma página da web, por isso não foi aberto.</translation>
    </message>
    <message>
        <source>xdg-open was not found. Install the package xdg-utils, or open %1 yourself.</source>
        <translation>O xdg-open não foi encontrado. Instale o pacote xdg-utils ou abra %1 você mesmo.</translation>
    </message>
    <message>
        <source>The browser could not be started: %1. Open %2 yourself.</source>
        <translation>O navegador não pôde ser iniciado: %1. Abra %2 você mesmo.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::AccountToken</name>
    <message>
        <source>%1 does not accept the sign-in any more. Sign in again.</source>
        <translation>%1 não aceita mais a sessão. Entre de novo.</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>Sessão encerrada em %1.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::CredentialStore</name>
    <message>
        <source>The keyring has no sign-in for this account. Sign in again.</source>
        <translation>O chaveiro não tem sessão para esta conta. Entre de novo.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then try again.</source>
        <translation>O chaveiro está bloqueado. Desbloqueie-o e tente de novo.</translation>
    </message>
    <message>
        <source>The keyring does not let Tallylight in. Allow it when you are asked, then try again.</source>
        <translation>O chaveiro não deixa o Tallylight entrar. Permita quando for perguntado e tente de novo.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in lasts as long as the program runs.</source>
        <translation>Este ambiente não tem chaveiro. Instale e inicie um, por exemplo GNOME Keyring ou KWallet; até lá, uma sessão dura enquanto o programa estiver aberto.</translation>
    </message>
    <message>
        <source>The keyring does not work. Try again, or restart it by signing in to the desktop anew.</source>
        <translation>O chaveiro não funciona. Tente de novo, ou reinicie-o entrando de novo no ambiente.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthApi</name>
    <message>
        <source>%1 does not offer to sign in by the browser</source>
        <translation>%1 não oferece entrada pelo navegador</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in any more</source>
        <translation>%1 não aceita mais esta sessão</translation>
    </message>
    <message>
        <source>%1 answered %2 to the sign-in</source>
        <translation>%1 respondeu %2 ao login</translation>
    </message>
    <message>
        <source>%1 answers the sign-in with something else</source>
        <translation>%1 responde à entrada com outra coisa</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthLogin</name>
    <message>
        <source>Go back to Tallylight</source>
        <translation>Volte para o Tallylight</translation>
    </message>
    <message>
        <source>%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.</source>
        <translation>%1 liberou seu acesso, e o Tallylight agora conclui a entrada. Você pode fechar esta janela.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>A entrada não funcionou</translation>
    </message>
    <message>
        <source>You can close this window and try again from Tallylight.</source>
        <translation>Você pode fechar esta janela e tentar de novo no Tallylight.</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>Ninguém entrou a tempo</translation>
    </message>
    <message>
        <source>This machine lets no program listen on 127.0.0.1</source>
        <translation>Esta máquina não deixa nenhum programa escutar em 127.0.0.1</translation>
    </message>
    <message>
        <source>The sign-in was cancelled</source>
        <translation>A entrada foi cancelada</translation>
    </message>
    <message>
        <source>%1 did not sign you in: %2</source>
        <translation>%1 não permitiu sua entrada: %2</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OrganizationFinder</name>
    <message>
        <source>%1 lists organizations only to who names one of theirs</source>
        <translation>%1 só lista organizações para quem indica uma das suas</translation>
    </message>
</context>
<context>
    <name>tallylight::net::ServerProbe</name>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 responde, mas não como um servidor de studio; verifique o endereço</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountDesk</name>
    <message>
        <source>You are not signed in.</source>
        <translation>Você não entrou.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountKeeper</name>
    <message>
        <source>The sign-in of %1 is still in the keyring. %2</source>
        <translation>A sessão de %1 ainda está no chaveiro. %2</translation>
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
        <translation>O histórico não pôde ser gravado em %1: %2.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read is there; the file is kept as %1.</source>
        <translation>O histórico estava danificado. O que pôde ser lido está aqui; o arquivo foi guardado como %1.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read, and is not kept this time.</source>
        <translation>O histórico %1 não pode ser lido e não é mantido desta vez.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::RunStopper</name>
    <message>
        <source>The organization is no longer known.</source>
        <translation>A organização não é mais conhecida.</translation>
    </message>
    <message>
        <source>%1 does not know the run, or does not let runs be stopped from here.</source>
        <translation>%1 não conhece a execução, ou não permite pará-la daqui.</translation>
    </message>
    <message>
        <source>%1 leaves this to whoever started the run.</source>
        <translation>%1 deixa isso para quem iniciou a execução.</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>Sua sessão em %1 foi encerrada.</translation>
    </message>
    <message>
        <source>%1 did not answer. It may have been stopped all the same.</source>
        <translation>%1 não respondeu. Talvez tenha sido parada mesmo assim.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::Settings</name>
    <message>
        <source>Your settings could not be written to %1. What you changed is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Não foi possível gravar suas configurações em %1. O que você mudou se perde ao sair.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::SnapshotWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>A pasta %1 não pôde ser criada.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Não foi possível gravar %1: %2</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::ThreadOpener</name>
    <message>
        <source>Tallylight does not have the account of this task any more.</source>
        <translation>O Tallylight não tem mais a conta desta tarefa.</translation>
    </message>
    <message>
        <source>The account of this task is paused. Resume it in the settings, then open the task.</source>
        <translation>A conta desta tarefa está em pausa. Retome-a nas configurações e depois abra a tarefa.</translation>
    </message>
    <message>
        <source>The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.</source>
        <translation>A organização desta tarefa não é conhecida. Ou o servidor ainda não a informou, ou você não é mais membro dela.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>The on-air light for AI agents</source>
        <translation>A luz de “no ar” dos agentes de IA</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versão %1</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Apache-2.0. You may use, change and pass it on; it comes without warranty.</source>
        <translation>Apache-2.0. Você pode usar, alterar e repassar; vem sem garantia.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Details for who helps you</source>
        <translation>Detalhes para quem ajuda você</translation>
    </message>
    <message>
        <source>Versions and desktop, without names or addresses.</source>
        <translation>Versões e ambiente, sem nomes nem endereços.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Feito com</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountCard</name>
    <message>
        <source>1 organization</source>
        <translation>1 organização</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organização</numerusform>
            <numerusform>%n organizações</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Live · %1 · signed in until you quit</source>
        <comment>3 organizations</comment>
        <translation>Ao vivo · %1 · sessão até você sair</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <comment>3 organizations</comment>
        <translation>Ao vivo · %1</translation>
    </message>
    <message>
        <source>Not live, reconnecting</source>
        <translation>Não ao vivo, reconectando</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Não foi possível acessar o servidor</translation>
    </message>
    <message>
        <source>The server refuses this account</source>
        <translation>O servidor recusa esta conta</translation>
    </message>
    <message>
        <source>The server has too many connections</source>
        <translation>O servidor tem conexões demais</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entrar de novo</translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation>É preciso entrar de novo</translation>
    </message>
    <message>
        <source>Follow this account</source>
        <translation>Acompanhar esta conta</translation>
    </message>
    <message>
        <source>A paused account stays signed in, and asks nothing of its server.</source>
        <translation>Uma conta em pausa mantém a sessão e não pergunta nada ao servidor.</translation>
    </message>
    <message>
        <source>Trusts a CA file</source>
        <translation>Confia em um arquivo CA</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>Remover esta conta?</translation>
    </message>
    <message>
        <source>Its sign-in is deleted from this machine. Nothing changes on the server.</source>
        <translation>A sessão dela é apagada desta máquina. Nada muda no servidor.</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>an account</comment>
        <translation>Mais de %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <comment>an account</comment>
        <translation>Acompanhar %1</translation>
    </message>
    <message>
        <source>&amp;Refresh organizations</source>
        <translation>Atualizar &amp;organizações</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>&amp;Entrar de novo</translation>
    </message>
    <message>
        <source>Use a &amp;CA file…</source>
        <translation>Usar um arquivo &amp;CA…</translation>
    </message>
    <message>
        <source>Use the system’s certificates &amp;alone</source>
        <translation>Usar só os certificados do &amp;sistema</translation>
    </message>
    <message>
        <source>Re&amp;move this account…</source>
        <translation>&amp;Remover esta conta…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Escolher um arquivo CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Not kept in the keyring</source>
        <translation>Não guardado no chaveiro</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>Sign in to a deco studio or a hub to see what your agents do.</source>
        <translation>Entre em um deco studio ou em um hub para ver o que seus agentes fazem.</translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation>A&amp;dicionar uma conta…</translation>
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
        <translation>Mostra tarefas cujo título, agente, organização ou últimas palavras contêm o que foi digitado</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::GeneralPage</name>
    <message>
        <source>Not at all</source>
        <translation>Não guardar</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dia</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mês</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 ano</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Iniciar quando eu entrar na &amp;sessão</translation>
    </message>
    <message>
        <source>Quietly, in the tray.</source>
        <translation>Em silêncio, na bandeja.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>&amp;Keep what has ended</source>
        <translation>&amp;Guardar o que terminou</translation>
    </message>
    <message>
        <source>On this machine alone. What is older is deleted.</source>
        <translation>Só nesta máquina. O que é mais antigo é apagado.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>&amp;Movimento</translation>
    </message>
    <message>
        <source>Little moves here. You can have nothing move at all.</source>
        <translation>Pouca coisa se mexe aqui. Você pode parar todo movimento.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>Como o ambiente</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Vale a partir do próximo início.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::KeepRunningDialog</name>
    <message>
        <source>Tallylight keeps running</source>
        <translation>O Tallylight continua rodando</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent needs you. To see the list again, start Tallylight once more.</source>
        <translation>Esta área de trabalho não tem lugar para um ícone na bandeja. Mesmo sem janela, o Tallylight avisa quando um agente precisa de você. Para ver a lista de novo, inicie o Tallylight mais uma vez.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Deixar rodando</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticeBar</name>
    <message>
        <source>Connects again now</source>
        <translation>Reconecta agora</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Avisar quando</translation>
    </message>
    <message>
        <source>A task &amp;needs me</source>
        <translation>Uma tarefa &amp;precisa de mim</translation>
    </message>
    <message>
        <source>It asks a question, or waits for an approval.</source>
        <translation>Ela faz uma pergunta ou espera uma aprovação.</translation>
    </message>
    <message>
        <source>A task &amp;failed</source>
        <translation>Uma tarefa &amp;falha</translation>
    </message>
    <message>
        <source>A task is &amp;done</source>
        <translation>Uma tarefa &amp;termina</translation>
    </message>
    <message>
        <source>Also for tasks of &amp;others</source>
        <translation>Também para tarefas de &amp;outros</translation>
    </message>
    <message>
        <source>Those that somebody else in the organization started.</source>
        <translation>As que outra pessoa da organização começou.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Como</translation>
    </message>
    <message>
        <source>&amp;Usually</source>
        <translation>&amp;Geralmente</translation>
    </message>
    <message>
        <source>For every organization that has no level of its own below.</source>
        <translation>Para toda organização sem nível próprio abaixo.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Com &amp;som</translation>
    </message>
    <message>
        <source>One each for what needs you, what failed and what is done.</source>
        <translation>Um para o que precisa de você, um para o que falhou e um para o que terminou.</translation>
    </message>
    <message>
        <source>Say how &amp;many, never which</source>
        <translation>Dizer &amp;quantas, nunca quais</translation>
    </message>
    <message>
        <source>No title and no name is shown by the desktop, or kept by it.</source>
        <translation>O ambiente não mostra nem guarda título ou nome algum.</translation>
    </message>
    <message>
        <source>Hide the words while the screen is &amp;locked</source>
        <translation>Ocultar o texto com a tela &amp;bloqueada</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Silêncio</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Horas de silêncio</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>D&amp;e</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Até</translation>
    </message>
    <message>
        <source>It begins when it ends, and so never.</source>
        <translation>Começa quando termina, ou seja, nunca.</translation>
    </message>
    <message>
        <source>Nothing pops up from the evening until the next morning. The badge goes on.</source>
        <translation>Nada aparece da noite até a manhã seguinte. O contador continua.</translation>
    </message>
    <message>
        <source>Nothing pops up in these hours. The badge goes on.</source>
        <translation>Nada aparece nessas horas. O contador continua.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>E&amp;ncerrar agora</translation>
    </message>
    <message>
        <source>For on&amp;e hour</source>
        <translation>Por uma ho&amp;ra</translation>
    </message>
    <message>
        <source>Nothing pops up until %1.</source>
        <comment>a time</comment>
        <translation>Nada aparece até %1.</translation>
    </message>
    <message>
        <source>Nothing pops up for a while.</source>
        <translation>Nada aparece por um tempo.</translation>
    </message>
    <message>
        <source>End the snooze now</source>
        <translation>Encerrar a pausa agora</translation>
    </message>
    <message>
        <source>Snooze for one hour</source>
        <translation>Pausar por uma hora</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgLevels</name>
    <message>
        <source>Off</source>
        <translation>Desligado</translation>
    </message>
    <message>
        <source>Badge only</source>
        <translation>Só contador</translation>
    </message>
    <message>
        <source>Badge and popup</source>
        <translation>Contador e aviso</translation>
    </message>
    <message>
        <source>Popup that stays</source>
        <translation>Aviso que fica</translation>
    </message>
    <message>
        <source>By organization</source>
        <translation>Por organização</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como de costume</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgPicker</name>
    <message>
        <source>Chooses the organization whose tasks are shown</source>
        <translation>Escolhe a organização cujas tarefas são mostradas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>organization and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose an organization</source>
        <translation>Escolha uma organização</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organization and account</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Abrir em uma janela</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PanelMenu</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Dismiss all that is over</source>
        <translation>Dispensar tudo o que terminou</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Abrir em uma janela</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::Popover</name>
    <message>
        <source>Running agents</source>
        <translation>Agentes em execução</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PopoverHeader</name>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ScopeSwitch</name>
    <message>
        <source>Tasks that run for you in all organizations</source>
        <translation>Tarefas em execução para você em todas as organizações</translation>
    </message>
    <message>
        <source>Tasks of everybody in one organization</source>
        <translation>Tarefas de todos em uma organização</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Escopo</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingRow</name>
    <message>
        <source>Set by who looks after this machine.</source>
        <translation>Definido por quem administra esta máquina.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsDialog</name>
    <message>
        <source>Settings – Tallylight</source>
        <translation>Configurações – Tallylight</translation>
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
        <translation>Endereço do &amp;servidor</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>&amp;Arquivo CA</translation>
    </message>
    <message>
        <source>Certificates in PEM form, for a server that has an authority of its own.</source>
        <translation>Certificados em formato PEM, para um servidor com autoridade própria.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>A&amp;vançado</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Escolher um arquivo CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Use the &amp;hub on this machine</source>
        <translation>Usar o &amp;hub desta máquina</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le…</source>
        <translation>&amp;Escolher um arquivo…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInDialog</name>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Chave de API</translation>
    </message>
    <message>
        <source>It goes to the keyring, and is shown nowhere again.</source>
        <translation>Ela vai para o chaveiro e não é mostrada de novo.</translation>
    </message>
    <message>
        <source>Or&amp;ganization</source>
        <translation>Or&amp;ganização</translation>
    </message>
    <message>
        <source>Its short name as it stands in addresses, or the address of one of its pages.</source>
        <translation>O nome curto como aparece nos endereços, ou o endereço de uma das páginas dela.</translation>
    </message>
    <message>
        <source>Sign in – Tallylight</source>
        <translation>Entrar – Tallylight</translation>
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
        <translation>Parar “%1”? Ela vai contar como falha, e o que já foi feito será mantido.</translation>
    </message>
    <message>
        <source>“%1” was not stopped: %2</source>
        <comment>title, reason</comment>
        <translation>“%1” não foi parada: %2</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Deixar rodando</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stopping “%1”…</source>
        <translation>Parando “%1”…</translation>
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
        <translation>Agentes em execução</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>Tarefas em execução</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadView</name>
    <message>
        <source>Running tasks</source>
        <translation>Tarefas em execução</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadWindow</name>
    <message>
        <source>All my work</source>
        <translation>Meu trabalho</translation>
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
        <translation>Bandeja e janela</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Ícone</translation>
    </message>
    <message>
        <source>&amp;Hide while nothing runs</source>
        <translation>&amp;Ocultar enquanto nada está em execução</translation>
    </message>
    <message>
        <source>The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window.</source>
        <translation>O ícone volta quando uma tarefa roda, termina ou precisa de você. Iniciar o Tallylight outra vez abre a janela dele.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Janela</translation>
    </message>
    <message>
        <source>&amp;Close the list when another window is used</source>
        <translation>&amp;Fechar a lista ao usar outra janela</translation>
    </message>
    <message>
        <source>Otherwise it stays until you close it.</source>
        <translation>Caso contrário, fica até você fechá-la.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Ponto</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>What &amp;stands on it</source>
        <translation>O &amp;que aparece nele</translation>
    </message>
    <message>
        <source>Trouble with the connection is shown in any case.</source>
        <translation>Problemas de conexão aparecem sempre.</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>Em cores</translation>
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
        <translation>Escuro</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>Co&amp;r</translation>
    </message>
    <message>
        <source>Automatic follows whether the desktop is light or dark.</source>
        <translation>Automático segue se o ambiente é claro ou escuro.</translation>
    </message>
</context>
</TS>
