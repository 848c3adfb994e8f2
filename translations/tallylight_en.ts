<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountFacts</name>
    <message>
        <source>No server was given: start with --server URL.</source>
        <translation>No server was given: start with --server URL.</translation>
    </message>
    <message>
        <source>No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.</source>
        <translation>No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Nothing running</source>
        <translation>Nothing running</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 task running</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 task needs you</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n task needs you</numerusform>
            <numerusform>%n tasks need you</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 task failed</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n task failed</numerusform>
            <numerusform>%n tasks failed</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 task finished</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n task finished</numerusform>
            <numerusform>%n tasks finished</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>The server refuses the connection</translation>
    </message>
    <message>
        <source>%1 (not live)</source>
        <translation>%1 (not live)</translation>
    </message>
</context>
<context>
    <name>Elapsed</name>
    <message>
        <source>now</source>
        <translation>now</translation>
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
        <translation>just started</translation>
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
        <translation>1 hour</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 day</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 second</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>no key was given</source>
        <translation>no key was given</translation>
    </message>
    <message>
        <source>this is no API key: a key has no spaces and no special letters</source>
        <translation>this is no API key: a key has no spaces and no special letters</translation>
    </message>
    <message>
        <source>the keyring holds something else under our name</source>
        <translation>the keyring holds something else under our name</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 does not answer in time</translation>
    </message>
    <message>
        <source>%1 answers with more than we take</source>
        <translation>%1 answers with more than we take</translation>
    </message>
    <message>
        <source>%1 redirects to an address that makes no sense</source>
        <translation>%1 redirects to an address that makes no sense</translation>
    </message>
    <message>
        <source>%1 redirects to another server (%2); check the address, or whether this network asks you to sign in</source>
        <translation>%1 redirects to another server (%2); check the address, or whether this network asks you to sign in</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and what the server said</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nobody answers at %1 (connection refused)</source>
        <translation>nobody answers at %1 (connection refused)</translation>
    </message>
    <message>
        <source>no host is called %1; check the address or the network</source>
        <translation>no host is called %1; check the address or the network</translation>
    </message>
    <message>
        <source>%1 broke the connection</source>
        <translation>%1 broke the connection</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>given up</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>the handshake failed</translation>
    </message>
    <message>
        <source>%1 cannot be trusted: %2</source>
        <comment>server, reason</comment>
        <translation>%1 cannot be trusted: %2</translation>
    </message>
    <message>
        <source>the network to %1 is down</source>
        <translation>the network to %1 is down</translation>
    </message>
    <message>
        <source>the connection to %1 failed (%2)</source>
        <comment>server, number of an error</comment>
        <translation>the connection to %1 failed (%2)</translation>
    </message>
    <message>
        <source>%1 redirects in circles</source>
        <translation>%1 redirects in circles</translation>
    </message>
    <message>
        <source>%1 went silent</source>
        <translation>%1 went silent</translation>
    </message>
    <message>
        <source>%1 answers with something that is no event stream</source>
        <translation>%1 answers with something that is no event stream</translation>
    </message>
    <message>
        <source>%1 ended the stream</source>
        <translation>%1 ended the stream</translation>
    </message>
    <message>
        <source>the certificate file %1 cannot be read: %2</source>
        <translation>the certificate file %1 cannot be read: %2</translation>
    </message>
    <message>
        <source>there is no certificate (PEM) in %1</source>
        <translation>there is no certificate (PEM) in %1</translation>
    </message>
    <message>
        <source>the server has no room: %1</source>
        <translation>the server has no room: %1</translation>
    </message>
    <message>
        <source>%1 does not accept the key; it may have been revoked</source>
        <translation>%1 does not accept the key; it may have been revoked</translation>
    </message>
    <message>
        <source>%1 does not let this account in</source>
        <translation>%1 does not let this account in</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 has no such thing</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests</source>
        <translation>%1 asks for fewer requests</translation>
    </message>
    <message>
        <source>%1 is not available right now</source>
        <translation>%1 is not available right now</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>server, number of a status</comment>
        <translation>%1 answered %2</translation>
    </message>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 answers, but not as a studio server; check the address</translation>
    </message>
    <message>
        <source>the server asked us to stay away</source>
        <translation>the server asked us to stay away</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations are followed already; this one comes as soon as there is room</source>
        <translation>
            <numerusform>%n organization is followed already; this one comes as soon as there is room</numerusform>
            <numerusform>%n organizations are followed already; this one comes as soon as there is room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n organizations are followed at a time</source>
        <translation>
            <numerusform>only %n organization is followed at a time</numerusform>
            <numerusform>only %n organizations are followed at a time</numerusform>
        </translation>
    </message>
    <message>
        <source>not a server&apos;s address; write it as https://studio.example.com</source>
        <translation>not a server&apos;s address; write it as https://studio.example.com</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>signed out</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>there is no such account</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 cannot be made</translation>
    </message>
    <message>
        <source>%1 cannot be locked</source>
        <translation>%1 cannot be locked</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tallylight</source>
        <translation>%1 was written by a newer version of Tallylight</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be put aside</source>
        <translation>%1 is damaged and cannot be put aside</translation>
    </message>
    <message>
        <source>%1 would become too large</source>
        <translation>%1 would become too large</translation>
    </message>
</context>
<context>
    <name>NoticePopups</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>Show list</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>Mute 1 h</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Finished: %1</source>
        <translation>Finished: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Failed: %1</translation>
    </message>
    <message>
        <source>Needs input: %1</source>
        <translation>Needs input: %1</translation>
    </message>
    <message>
        <source>A task finished</source>
        <translation>A task finished</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>A task failed</translation>
    </message>
    <message>
        <source>A task needs your input</source>
        <translation>A task needs your input</translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 task finished</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n task finished</numerusform>
            <numerusform>%n tasks finished</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 task failed</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n task failed</numerusform>
            <numerusform>%n tasks failed</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 task needs you</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n task needs you</numerusform>
            <numerusform>%n tasks need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 needs you</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
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
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
        <translation>After %1</translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>While you were away: %1</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>1 task</source>
        <comment>after: working on</comment>
        <translation>1 task</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <comment>after: working on</comment>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>the server</translation>
    </message>
    <message>
        <source>You are signed out of %1</source>
        <translation>You are signed out of %1</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>You are signed out</translation>
    </message>
    <message>
        <source>Sign in again to see what is running.</source>
        <translation>Sign in again to see what is running.</translation>
    </message>
    <message>
        <source>Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.</source>
        <translation>Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs.</source>
        <translation>Nothing running across your orgs.</translation>
    </message>
    <message>
        <source>Nothing running in this org.</source>
        <translation>Nothing running in this org.</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>All quiet</translation>
    </message>
    <message>
        <source>When an agent starts to work, its light comes on here.</source>
        <translation>When an agent starts to work, its light comes on here.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs</source>
        <translation>Nothing running across your orgs</translation>
    </message>
    <message>
        <source>Nothing running in this org</source>
        <translation>Nothing running in this org</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 task running</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
    <message>
        <source>1 agent working on %1</source>
        <comment>3 tasks</comment>
        <translation>1 agent working on %1</translation>
    </message>
    <message numerus="yes">
        <source>%n agents working on %1</source>
        <comment>3 tasks</comment>
        <translation>
            <numerusform>%n agent working on %1</numerusform>
            <numerusform>%n agents working on %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All my work</source>
        <translation>All my work</translation>
    </message>
    <message>
        <source>This org</source>
        <translation>This org</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scope and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>On air</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Not live</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Server full</source>
        <translation>Server full</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connecting to %1…</translation>
    </message>
    <message>
        <source>What is running shows up here in a moment.</source>
        <translation>What is running shows up here in a moment.</translation>
    </message>
    <message>
        <source>Can’t reach %1</source>
        <translation>Can’t reach %1</translation>
    </message>
    <message>
        <source>Check the network. Tallylight keeps trying by itself.</source>
        <translation>Check the network. Tallylight keeps trying by itself.</translation>
    </message>
    <message>
        <source>%1 keeps this closed</source>
        <translation>%1 keeps this closed</translation>
    </message>
    <message>
        <source>You may not be a member any more. An owner of the organization can invite you again.</source>
        <translation>You may not be a member any more. An owner of the organization can invite you again.</translation>
    </message>
    <message>
        <source>Too many connections</source>
        <translation>Too many connections</translation>
    </message>
    <message>
        <source>%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.</source>
        <translation>%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.</translation>
    </message>
    <message>
        <source>All accounts are paused: nothing is asked of any server, and nothing is known.</source>
        <translation>All accounts are paused: nothing is asked of any server, and nothing is known.</translation>
    </message>
    <message>
        <source>No task matches “%1”</source>
        <translation>No task matches “%1”</translation>
    </message>
    <message>
        <source>Titles, agents, organizations and last words were searched.</source>
        <translation>Titles, agents, organizations and last words were searched.</translation>
    </message>
    <message>
        <source>Not live since %1 · Reconnecting…</source>
        <translation>Not live since %1 · Reconnecting…</translation>
    </message>
    <message>
        <source>Not live · You are signed out of %1</source>
        <translation>Not live · You are signed out of %1</translation>
    </message>
    <message>
        <source>Not live · %1 refuses us</source>
        <translation>Not live · %1 refuses us</translation>
    </message>
    <message>
        <source>Not live · %1 has no room for us</source>
        <translation>Not live · %1 has no room for us</translation>
    </message>
    <message>
        <source>Not live yet · Connecting to %1…</source>
        <translation>Not live yet · Connecting to %1…</translation>
    </message>
    <message>
        <source>%1 not live since %2 · Reconnecting…</source>
        <comment>server, time</comment>
        <translation>%1 not live since %2 · Reconnecting…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Open in browser</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>Nothing has ended yet</translation>
    </message>
    <message>
        <source>Runs that finish or fail are kept here.</source>
        <translation>Runs that finish or fail are kept here.</translation>
    </message>
    <message>
        <source>Back to what runs</source>
        <translation>Back to what runs</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Open in browser</source>
        <translation>Open in browser</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stop…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Mark as seen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your settings could not be read, and begin anew. The damaged file was kept as %1.</source>
        <comment>a path</comment>
        <translation>Your settings could not be read, and begin anew. The damaged file was kept as %1.</translation>
    </message>
    <message>
        <source>Your settings in %1 cannot be read. What you change now is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Your settings in %1 cannot be read. What you change now is lost when you quit.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>the server</source>
        <translation>the server</translation>
    </message>
    <message>
        <source>This is not an address that Tallylight can use. It begins with https://, or names this machine.</source>
        <translation>This is not an address that Tallylight can use. It begins with https://, or names this machine.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check it, and your connection, and try again.</source>
        <translation>Nothing answers at this address. Check it, and your connection, and try again.</translation>
    </message>
    <message>
        <source>Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.</source>
        <translation>Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.</translation>
    </message>
    <message>
        <source>This machine does not trust the server’s certificate. If the server has a certificate authority of its own, choose its CA file below.</source>
        <translation>This machine does not trust the server’s certificate. If the server has a certificate authority of its own, choose its CA file below.</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or has no certificate in it. Choose another one.</source>
        <translation>The CA file cannot be read, or has no certificate in it. Choose another one.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>The server has a problem of its own. Try again in a moment.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, and open it in a browser on this machine.</source>
        <translation>No browser could be opened. Copy the link, and open it in a browser on this machine.</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Try again when you are ready.</source>
        <translation>The browser did not come back in time. Try again when you are ready.</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser. Try again, or use another account there.</source>
        <translation>Signing in was refused in the browser. Try again, or use another account there.</translation>
    </message>
    <message>
        <source>This server does not let programs sign in by the browser. Use an API key instead.</source>
        <translation>This server does not let programs sign in by the browser. Use an API key instead.</translation>
    </message>
    <message>
        <source>The server does not accept this key. Check that all of it was copied, and that it was not deleted.</source>
        <translation>The server does not accept this key. Check that all of it was copied, and that it was not deleted.</translation>
    </message>
    <message>
        <source>There is no such organization, or you are not a member of it. Check the name.</source>
        <translation>There is no such organization, or you are not a member of it. Check the name.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it, and try again.</source>
        <translation>Your keyring is locked. Unlock it, and try again.</translation>
    </message>
    <message>
        <source>This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.</source>
        <translation>This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.</translation>
    </message>
    <message>
        <source>The keyring refused to keep your sign-in.</source>
        <translation>The keyring refused to keep your sign-in.</translation>
    </message>
    <message>
        <source>Where do your agents work?</source>
        <translation>Where do your agents work?</translation>
    </message>
    <message>
        <source>Tallylight shows what agents do for you in deco studio, or on a hub of your own.</source>
        <translation>Tallylight shows what agents do for you in deco studio, or on a hub of your own.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinue</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>server</comment>
        <translation>Sign in to %1</translation>
    </message>
    <message>
        <source>Your password stays between you and your browser. Tallylight only sees that you are let in.</source>
        <translation>Your password stays between you and your browser. Tallylight only sees that you are let in.</translation>
    </message>
    <message>
        <source>Sign in with your &amp;browser</source>
        <translation>Sign in with your &amp;browser</translation>
    </message>
    <message>
        <source>This server takes API keys. You can make one in its settings.</source>
        <translation>This server takes API keys. You can make one in its settings.</translation>
    </message>
    <message>
        <source>Use an API &amp;key instead</source>
        <translation>Use an API &amp;key instead</translation>
    </message>
    <message>
        <source>Another &amp;server</source>
        <translation>Another &amp;server</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translation>Use an API key</translation>
    </message>
    <message>
        <source>Make a key in the settings of %1, and paste it here.</source>
        <comment>server</comment>
        <translation>Make a key in the settings of %1, and paste it here.</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>S&amp;ign in</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Which organization are you in?</source>
        <translation>Which organization are you in?</translation>
    </message>
    <message>
        <source>%1 does not list your organizations unless you name one. The others are found from there.</source>
        <comment>server</comment>
        <translation>%1 does not list your organizations unless you name one. The others are found from there.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be kept</source>
        <translation>Your sign-in cannot be kept</translation>
    </message>
    <message>
        <source>Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in again after that.</source>
        <translation>Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in again after that.</translation>
    </message>
    <message>
        <source>Look for a keyring &amp;again</source>
        <translation>Look for a keyring &amp;again</translation>
    </message>
    <message>
        <source>&amp;Try the keyring again</source>
        <translation>&amp;Try the keyring again</translation>
    </message>
    <message>
        <source>Stay signed in &amp;until I quit</source>
        <translation>Stay signed in &amp;until I quit</translation>
    </message>
    <message>
        <source>The lamp lights up when an agent works in %1.</source>
        <comment>an organization</comment>
        <translation>The lamp lights up when an agent works in %1.</translation>
    </message>
    <message numerus="yes">
        <source>The lamp lights up when an agent works in one of your %n organizations:</source>
        <translation>
            <numerusform>The lamp lights up when an agent works in your %n organization:</numerusform>
            <numerusform>The lamp lights up when an agent works in one of your %n organizations:</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not in an organization yet. The lamp lights up when you are, and an agent works there.</source>
        <translation>You are not in an organization yet. The lamp lights up when you are, and an agent works there.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>organizations</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>You stay signed in until you quit Tallylight.</source>
        <translation>You stay signed in until you quit Tallylight.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>You are signed in</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <comment>person</comment>
        <translation>Signed in as %1</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Done</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <comment>server</comment>
        <translation>Looking for %1</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>This takes a moment.</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Go on in your browser</translation>
    </message>
    <message>
        <source>A page of %1 has opened there. Sign in, and come back.</source>
        <comment>server</comment>
        <translation>A page of %1 has opened there. Sign in, and come back.</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>Open the page &amp;again</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>Copy the &amp;link</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Signing in</translation>
    </message>
    <message>
        <source>%1 is asked who you are, and where you work.</source>
        <comment>server</comment>
        <translation>%1 is asked who you are, and where you work.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for up to %n more minutes.</source>
        <translation>
            <numerusform>Waiting for up to %n more minute.</numerusform>
            <numerusform>Waiting for up to %n more minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for 1 more second.</source>
        <translation>Waiting for 1 more second.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n more seconds.</source>
        <translation>
            <numerusform>Waiting for %n more second.</numerusform>
            <numerusform>Waiting for %n more seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadRow</name>
    <message>
        <source>Untitled task</source>
        <translation>Untitled task</translation>
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
        <translation>%1, failed</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1, finished</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, not seen yet</translation>
    </message>
    <message>
        <source>Using %1…</source>
        <translation>Using %1…</translation>
    </message>
    <message>
        <source>%1, needs you</source>
        <translation>%1, needs you</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>Failed after %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Finished in %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation>No progress for %1</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1, not seen yet</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>needs you</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>failed after %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>finished in %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>running, no progress for %1</source>
        <translation>running, no progress for %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>running</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>read aloud: 2 days ago</comment>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Waiting for your answer</translation>
    </message>
    <message>
        <source>Ended without success</source>
        <translation>Ended without success</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Working…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
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
        <translation>Mute for an hour</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Open a window</source>
        <translation>Open a window</translation>
    </message>
    <message>
        <source>1 more…</source>
        <translation>1 more…</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization</source>
        <translation>An organization</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organization: %1</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tallylight::account::AccountBook</name>
    <message>
        <source>The list of accounts was damaged. It is kept as %1; sign in again.</source>
        <translation>The list of accounts was damaged. It is kept as %1; sign in again.</translation>
    </message>
</context>
<context>
    <name>tallylight::account::SignIn</name>
    <message>
        <source>%1 is not reached by https: everybody on the way could read along</source>
        <translation>%1 is not reached by https: everybody on the way could read along</translation>
    </message>
    <message>
        <source>That names no organization</source>
        <translation>That names no organization</translation>
    </message>
</context>
<context>
    <name>tallylight::desktop::BrowserLauncher</name>
    <message>
        <source>This is not the address of a web page, so it was not opened.</source>
        <translation>This is not the address of a web page, so it was not opened.</translation>
    </message>
    <message>
        <source>xdg-open was not found. Install the package xdg-utils, or open %1 yourself.</source>
        <translation>xdg-open was not found. Install the package xdg-utils, or open %1 yourself.</translation>
    </message>
    <message>
        <source>The browser could not be started: %1. Open %2 yourself.</source>
        <translation>The browser could not be started: %1. Open %2 yourself.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::AccountToken</name>
    <message>
        <source>%1 does not accept the sign-in any more. Sign in again.</source>
        <translation>%1 does not accept the sign-in any more. Sign in again.</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>Signed out of %1.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::CredentialStore</name>
    <message>
        <source>The keyring has no sign-in for this account. Sign in again.</source>
        <translation>The keyring has no sign-in for this account. Sign in again.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then try again.</source>
        <translation>The keyring is locked. Unlock it, then try again.</translation>
    </message>
    <message>
        <source>The keyring does not let Tallylight in. Allow it when you are asked, then try again.</source>
        <translation>The keyring does not let Tallylight in. Allow it when you are asked, then try again.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in lasts as long as the program runs.</source>
        <translation>This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in lasts as long as the program runs.</translation>
    </message>
    <message>
        <source>The keyring does not work. Try again, or restart it by signing in to the desktop anew.</source>
        <translation>The keyring does not work. Try again, or restart it by signing in to the desktop anew.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthApi</name>
    <message>
        <source>%1 does not offer to sign in by the browser</source>
        <translation>%1 does not offer to sign in by the browser</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in any more</source>
        <translation>%1 does not accept this sign-in any more</translation>
    </message>
    <message>
        <source>%1 answered %2 to the sign-in</source>
        <translation>%1 answered %2 to the sign-in</translation>
    </message>
    <message>
        <source>%1 answers the sign-in with something else</source>
        <translation>%1 answers the sign-in with something else</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthLogin</name>
    <message>
        <source>Go back to Tallylight</source>
        <translation>Go back to Tallylight</translation>
    </message>
    <message>
        <source>%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.</source>
        <translation>%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>The sign-in did not work</translation>
    </message>
    <message>
        <source>You can close this window and try again from Tallylight.</source>
        <translation>You can close this window and try again from Tallylight.</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>Nobody signed in in time</translation>
    </message>
    <message>
        <source>This machine lets no program listen on 127.0.0.1</source>
        <translation>This machine lets no program listen on 127.0.0.1</translation>
    </message>
    <message>
        <source>The sign-in was cancelled</source>
        <translation>The sign-in was cancelled</translation>
    </message>
    <message>
        <source>%1 did not sign you in: %2</source>
        <translation>%1 did not sign you in: %2</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OrganizationFinder</name>
    <message>
        <source>%1 lists organizations only to who names one of theirs</source>
        <translation>%1 lists organizations only to who names one of theirs</translation>
    </message>
</context>
<context>
    <name>tallylight::net::ServerProbe</name>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 answers, but not as a studio server; check the address</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountDesk</name>
    <message>
        <source>You are not signed in.</source>
        <translation>You are not signed in.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountKeeper</name>
    <message>
        <source>The sign-in of %1 is still in the keyring. %2</source>
        <translation>The sign-in of %1 is still in the keyring. %2</translation>
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
        <translation>The history could not be written to %1: %2.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read is there; the file is kept as %1.</source>
        <translation>The history was damaged. What could be read is there; the file is kept as %1.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read, and is not kept this time.</source>
        <translation>The history %1 cannot be read, and is not kept this time.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::RunStopper</name>
    <message>
        <source>The organization is no longer known.</source>
        <translation>The organization is no longer known.</translation>
    </message>
    <message>
        <source>%1 does not know the run, or does not let runs be stopped from here.</source>
        <translation>%1 does not know the run, or does not let runs be stopped from here.</translation>
    </message>
    <message>
        <source>%1 leaves this to whoever started the run.</source>
        <translation>%1 leaves this to whoever started the run.</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>You are signed out of %1.</translation>
    </message>
    <message>
        <source>%1 did not answer. It may have been stopped all the same.</source>
        <translation>%1 did not answer. It may have been stopped all the same.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::Settings</name>
    <message>
        <source>Your settings could not be written to %1. What you changed is lost when you quit.</source>
        <comment>a path</comment>
        <translation>Your settings could not be written to %1. What you changed is lost when you quit.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::SnapshotWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>The folder %1 could not be made.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 could not be written: %2</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::ThreadOpener</name>
    <message>
        <source>Tallylight does not have the account of this task any more.</source>
        <translation>Tallylight does not have the account of this task any more.</translation>
    </message>
    <message>
        <source>The account of this task is paused. Resume it in the settings, then open the task.</source>
        <translation>The account of this task is paused. Resume it in the settings, then open the task.</translation>
    </message>
    <message>
        <source>The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.</source>
        <translation>The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>The on-air light for AI agents</source>
        <translation>The on-air light for AI agents</translation>
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
        <translation>Apache-2.0. You may use, change and pass it on; it comes without warranty.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Details for who helps you</source>
        <translation>Details for who helps you</translation>
    </message>
    <message>
        <source>Versions and desktop, without names or addresses.</source>
        <translation>Versions and desktop, without names or addresses.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Made with</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountCard</name>
    <message>
        <source>1 organization</source>
        <translation>1 organization</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n organization</numerusform>
            <numerusform>%n organizations</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Live · %1 · signed in until you quit</source>
        <comment>3 organizations</comment>
        <translation>Live · %1 · signed in until you quit</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <comment>3 organizations</comment>
        <translation>Live · %1</translation>
    </message>
    <message>
        <source>Not live, reconnecting</source>
        <translation>Not live, reconnecting</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>The server cannot be reached</translation>
    </message>
    <message>
        <source>The server refuses this account</source>
        <translation>The server refuses this account</translation>
    </message>
    <message>
        <source>The server has too many connections</source>
        <translation>The server has too many connections</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation>You need to sign in again</translation>
    </message>
    <message>
        <source>Follow this account</source>
        <translation>Follow this account</translation>
    </message>
    <message>
        <source>A paused account stays signed in, and asks nothing of its server.</source>
        <translation>A paused account stays signed in, and asks nothing of its server.</translation>
    </message>
    <message>
        <source>Trusts a CA file</source>
        <translation>Trusts a CA file</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>Remove this account?</translation>
    </message>
    <message>
        <source>Its sign-in is deleted from this machine. Nothing changes on the server.</source>
        <translation>Its sign-in is deleted from this machine. Nothing changes on the server.</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>an account</comment>
        <translation>More for %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <comment>an account</comment>
        <translation>Follow %1</translation>
    </message>
    <message>
        <source>&amp;Refresh organizations</source>
        <translation>&amp;Refresh organizations</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>&amp;Sign in again</translation>
    </message>
    <message>
        <source>Use a &amp;CA file…</source>
        <translation>Use a &amp;CA file…</translation>
    </message>
    <message>
        <source>Use the system’s certificates &amp;alone</source>
        <translation>Use the system’s certificates &amp;alone</translation>
    </message>
    <message>
        <source>Re&amp;move this account…</source>
        <translation>Re&amp;move this account…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Choose a CA file</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Not kept in the keyring</source>
        <translation>Not kept in the keyring</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Sign in to a deco studio or a hub to see what your agents do.</source>
        <translation>Sign in to a deco studio or a hub to see what your agents do.</translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation>A&amp;dd an account…</translation>
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
        <translation>Shows tasks whose title, agent, organization or last words contain what is typed</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::GeneralPage</name>
    <message>
        <source>Not at all</source>
        <translation>Not at all</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 month</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 months</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 year</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Start when I &amp;log in</translation>
    </message>
    <message>
        <source>Quietly, in the tray.</source>
        <translation>Quietly, in the tray.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>&amp;Keep what has ended</source>
        <translation>&amp;Keep what has ended</translation>
    </message>
    <message>
        <source>On this machine alone. What is older is deleted.</source>
        <translation>On this machine alone. What is older is deleted.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>&amp;Movement</translation>
    </message>
    <message>
        <source>Little moves here. You can have nothing move at all.</source>
        <translation>Little moves here. You can have nothing move at all.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>As the desktop says</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;guage</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>Counts from the next start on.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::KeepRunningDialog</name>
    <message>
        <source>Tallylight keeps running</source>
        <translation>Tallylight keeps running</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent needs you. To see the list again, start Tallylight once more.</source>
        <translation>This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent needs you. To see the list again, start Tallylight once more.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Keep running</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticeBar</name>
    <message>
        <source>Connects again now</source>
        <translation>Connects again now</translation>
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
        <translation>Tell me when</translation>
    </message>
    <message>
        <source>A task &amp;needs me</source>
        <translation>A task &amp;needs me</translation>
    </message>
    <message>
        <source>It asks a question, or waits for an approval.</source>
        <translation>It asks a question, or waits for an approval.</translation>
    </message>
    <message>
        <source>A task &amp;failed</source>
        <translation>A task &amp;failed</translation>
    </message>
    <message>
        <source>A task is &amp;done</source>
        <translation>A task is &amp;done</translation>
    </message>
    <message>
        <source>Also for tasks of &amp;others</source>
        <translation>Also for tasks of &amp;others</translation>
    </message>
    <message>
        <source>Those that somebody else in the organization started.</source>
        <translation>Those that somebody else in the organization started.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>&amp;Usually</source>
        <translation>&amp;Usually</translation>
    </message>
    <message>
        <source>For every organization that has no level of its own below.</source>
        <translation>For every organization that has no level of its own below.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>With a &amp;sound</translation>
    </message>
    <message>
        <source>One each for what needs you, what failed and what is done.</source>
        <translation>One each for what needs you, what failed and what is done.</translation>
    </message>
    <message>
        <source>Say how &amp;many, never which</source>
        <translation>Say how &amp;many, never which</translation>
    </message>
    <message>
        <source>No title and no name is shown by the desktop, or kept by it.</source>
        <translation>No title and no name is shown by the desktop, or kept by it.</translation>
    </message>
    <message>
        <source>Hide the words while the screen is &amp;locked</source>
        <translation>Hide the words while the screen is &amp;locked</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>&amp;Quiet hours</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>F&amp;rom</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>It begins when it ends, and so never.</source>
        <translation>It begins when it ends, and so never.</translation>
    </message>
    <message>
        <source>Nothing pops up from the evening until the next morning. The badge goes on.</source>
        <translation>Nothing pops up from the evening until the next morning. The badge goes on.</translation>
    </message>
    <message>
        <source>Nothing pops up in these hours. The badge goes on.</source>
        <translation>Nothing pops up in these hours. The badge goes on.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>&amp;End now</translation>
    </message>
    <message>
        <source>For on&amp;e hour</source>
        <translation>For on&amp;e hour</translation>
    </message>
    <message>
        <source>Nothing pops up until %1.</source>
        <comment>a time</comment>
        <translation>Nothing pops up until %1.</translation>
    </message>
    <message>
        <source>Nothing pops up for a while.</source>
        <translation>Nothing pops up for a while.</translation>
    </message>
    <message>
        <source>End the snooze now</source>
        <translation>End the snooze now</translation>
    </message>
    <message>
        <source>Snooze for one hour</source>
        <translation>Snooze for one hour</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgLevels</name>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Badge only</source>
        <translation>Badge only</translation>
    </message>
    <message>
        <source>Badge and popup</source>
        <translation>Badge and popup</translation>
    </message>
    <message>
        <source>Popup that stays</source>
        <translation>Popup that stays</translation>
    </message>
    <message>
        <source>By organization</source>
        <translation>By organization</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgPicker</name>
    <message>
        <source>Chooses the organization whose tasks are shown</source>
        <translation>Chooses the organization whose tasks are shown</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>organization and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose an organization</source>
        <translation>Choose an organization</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organization and account</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Open in a window</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PanelMenu</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Dismiss all that is over</source>
        <translation>Dismiss all that is over</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Open in a window</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::Popover</name>
    <message>
        <source>Running agents</source>
        <translation>Running agents</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PopoverHeader</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ScopeSwitch</name>
    <message>
        <source>Tasks that run for you in all organizations</source>
        <translation>Tasks that run for you in all organizations</translation>
    </message>
    <message>
        <source>Tasks of everybody in one organization</source>
        <translation>Tasks of everybody in one organization</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingRow</name>
    <message>
        <source>Set by who looks after this machine.</source>
        <translation>Set by who looks after this machine.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsDialog</name>
    <message>
        <source>Settings – Tallylight</source>
        <translation>Settings – Tallylight</translation>
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
        <translation>&amp;Server address</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>CA &amp;file</translation>
    </message>
    <message>
        <source>Certificates in PEM form, for a server that has an authority of its own.</source>
        <translation>Certificates in PEM form, for a server that has an authority of its own.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Ad&amp;vanced</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Choose a CA file</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Use the &amp;hub on this machine</source>
        <translation>Use the &amp;hub on this machine</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le…</source>
        <translation>Choose a fi&amp;le…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInDialog</name>
    <message>
        <source>API &amp;key</source>
        <translation>API &amp;key</translation>
    </message>
    <message>
        <source>It goes to the keyring, and is shown nowhere again.</source>
        <translation>It goes to the keyring, and is shown nowhere again.</translation>
    </message>
    <message>
        <source>Or&amp;ganization</source>
        <translation>Or&amp;ganization</translation>
    </message>
    <message>
        <source>Its short name as it stands in addresses, or the address of one of its pages.</source>
        <translation>Its short name as it stands in addresses, or the address of one of its pages.</translation>
    </message>
    <message>
        <source>Sign in – Tallylight</source>
        <translation>Sign in – Tallylight</translation>
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
        <translation>Stop “%1”? It counts as failed then, and what it has done so far stays.</translation>
    </message>
    <message>
        <source>“%1” was not stopped: %2</source>
        <comment>title, reason</comment>
        <translation>“%1” was not stopped: %2</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Keep running</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopping “%1”…</source>
        <translation>Stopping “%1”…</translation>
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
        <translation>Running agents</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>Running tasks</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadView</name>
    <message>
        <source>Running tasks</source>
        <translation>Running tasks</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadWindow</name>
    <message>
        <source>All my work</source>
        <translation>All my work</translation>
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
        <translation>Tray and window</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icon</translation>
    </message>
    <message>
        <source>&amp;Hide while nothing runs</source>
        <translation>&amp;Hide while nothing runs</translation>
    </message>
    <message>
        <source>The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window.</source>
        <translation>The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>&amp;Close the list when another window is used</source>
        <translation>&amp;Close the list when another window is used</translation>
    </message>
    <message>
        <source>Otherwise it stays until you close it.</source>
        <translation>Otherwise it stays until you close it.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Dot</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>What &amp;stands on it</source>
        <translation>What &amp;stands on it</translation>
    </message>
    <message>
        <source>Trouble with the connection is shown in any case.</source>
        <translation>Trouble with the connection is shown in any case.</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>In colour</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>C&amp;olour</translation>
    </message>
    <message>
        <source>Automatic follows whether the desktop is light or dark.</source>
        <translation>Automatic follows whether the desktop is light or dark.</translation>
    </message>
</context>
</TS>
