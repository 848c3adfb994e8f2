<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AccountFacts</name>
    <message>
        <source>No server was given: start with --server URL.</source>
        <translation>サーバーが指定されていません。--server URL を付けて起動してください。</translation>
    </message>
    <message>
        <source>No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.</source>
        <translation>キーがありません。環境変数 TALLYLIGHT_TOKEN に入れて、起動し直してください。</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Nothing running</source>
        <translation>実行中のタスクなし</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 件のタスクが実行中</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n 件のタスクが実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 件のタスクが対応待ち</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n 件のタスクが対応待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 件のタスクが失敗</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n 件のタスクが失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 件のタスクが完了</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n 件のタスクが完了</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>サインアウト済み</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>サーバーが接続を拒否しています</translation>
    </message>
    <message>
        <source>%1 (not live)</source>
        <translation>%1（最新ではありません）</translation>
    </message>
</context>
<context>
    <name>Elapsed</name>
    <message>
        <source>now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>just started</source>
        <translation>開始したばかり</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 日</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>no key was given</source>
        <translation>キーが入力されていません</translation>
    </message>
    <message>
        <source>this is no API key: a key has no spaces and no special letters</source>
        <translation>これは API キーではありません。キーに空白や特殊な文字は含まれません</translation>
    </message>
    <message>
        <source>the keyring holds something else under our name</source>
        <translation>キーリングの同じ名前の項目に別の内容が入っています</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 が時間内に応答しません</translation>
    </message>
    <message>
        <source>%1 answers with more than we take</source>
        <translation>%1 の応答が大きすぎます</translation>
    </message>
    <message>
        <source>%1 redirects to an address that makes no sense</source>
        <translation>%1 が無効なアドレスに転送しています</translation>
    </message>
    <message>
        <source>%1 redirects to another server (%2); check the address, or whether this network asks you to sign in</source>
        <translation>%1 が別のサーバー（%2）に転送しています。アドレスか、このネットワークがサインインを求めていないかを確認してください</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and what the server said</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>nobody answers at %1 (connection refused)</source>
        <translation>%1 から応答がありません（接続拒否）</translation>
    </message>
    <message>
        <source>no host is called %1; check the address or the network</source>
        <translation>%1 というホストは見つかりません。アドレスかネットワークを確認してください</translation>
    </message>
    <message>
        <source>%1 broke the connection</source>
        <translation>%1 が接続を切断しました</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>ハンドシェイクに失敗しました</translation>
    </message>
    <message>
        <source>%1 cannot be trusted: %2</source>
        <comment>server, reason</comment>
        <translation>%1 は信頼できません：%2</translation>
    </message>
    <message>
        <source>the network to %1 is down</source>
        <translation>%1 へのネットワークが切れています</translation>
    </message>
    <message>
        <source>the connection to %1 failed (%2)</source>
        <comment>server, number of an error</comment>
        <translation>%1 への接続に失敗しました（%2）</translation>
    </message>
    <message>
        <source>%1 redirects in circles</source>
        <translation>%1 の転送が循環しています</translation>
    </message>
    <message>
        <source>%1 went silent</source>
        <translation>%1 からの通信が途絶えました</translation>
    </message>
    <message>
        <source>%1 answers with something that is no event stream</source>
        <translation>%1 の応答はイベントストリームではありません</translation>
    </message>
    <message>
        <source>%1 ended the stream</source>
        <translation>%1 がストリームを終了しました</translation>
    </message>
    <message>
        <source>the certificate file %1 cannot be read: %2</source>
        <translation>証明書ファイル %1 を読み込めません：%2</translation>
    </message>
    <message>
        <source>there is no certificate (PEM) in %1</source>
        <translation>%1 に証明書（PEM）がありません</translation>
    </message>
    <message>
        <source>the server has no room: %1</source>
        <translation>サーバーに空きがありません：%1</translation>
    </message>
    <message>
        <source>%1 does not accept the key; it may have been revoked</source>
        <translation>%1 がキーを受け付けません。取り消された可能性があります</translation>
    </message>
    <message>
        <source>%1 does not let this account in</source>
        <translation>%1 はこのアカウントを受け入れません</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 には見つかりません</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests</source>
        <translation>%1 がリクエストを減らすよう求めています</translation>
    </message>
    <message>
        <source>%1 is not available right now</source>
        <translation>%1 は現在利用できません</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>server, number of a status</comment>
        <translation>%1 の応答：%2</translation>
    </message>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 から応答はありますが、studio サーバーではありません。アドレスを確認してください</translation>
    </message>
    <message>
        <source>the server asked us to stay away</source>
        <translation>サーバーが接続を控えるよう求めています</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations are followed already; this one comes as soon as there is room</source>
        <translation>
            <numerusform>すでに %n 件の組織を追跡しています。空きができ次第、この組織も追跡します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n organizations are followed at a time</source>
        <translation>
            <numerusform>同時に追跡できる組織は %n 件までです</numerusform>
        </translation>
    </message>
    <message>
        <source>not a server&apos;s address; write it as https://studio.example.com</source>
        <translation>サーバーのアドレスではありません。https://studio.example.com のように入力してください</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>サインアウトしています</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>そのアカウントはありません</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1を作成できません</translation>
    </message>
    <message>
        <source>%1 cannot be locked</source>
        <translation>%1をロックできません</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tallylight</source>
        <translation>%1は新しいバージョンのTallylightで書き込まれています</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be put aside</source>
        <translation>%1は壊れていますが、退避できません</translation>
    </message>
    <message>
        <source>%1 would become too large</source>
        <translation>%1が大きくなりすぎます</translation>
    </message>
</context>
<context>
    <name>NoticePopups</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>一覧を表示</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>1 時間ミュート</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Finished: %1</source>
        <translation>完了：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗：%1</translation>
    </message>
    <message>
        <source>Needs input: %1</source>
        <translation>対応待ち：%1</translation>
    </message>
    <message>
        <source>A task finished</source>
        <translation>タスクが完了しました</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>タスクが失敗しました</translation>
    </message>
    <message>
        <source>A task needs your input</source>
        <translation>タスクがあなたの対応を待っています</translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>1 件のタスクが完了</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>%n 件のタスクが完了</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>1 件のタスクが失敗</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>%n 件のタスクが失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>1 件のタスクが対応待ち</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>%n 件のタスクが対応待ち</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n 件完了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 件失敗</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 件が対応待ち</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n 件が対応待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts: 4 tasks finished, 1 needs you</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
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
        <translation>所要時間：%1</translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>不在中：%1</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>1 task</source>
        <comment>after: working on</comment>
        <translation>1 タスク</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <comment>after: working on</comment>
        <translation>
            <numerusform>%n タスク</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>You are signed out of %1</source>
        <translation>%1 からサインアウトしています</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>サインアウトしています</translation>
    </message>
    <message>
        <source>Sign in again to see what is running.</source>
        <translation>実行中のタスクを見るには、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.</source>
        <translation>%1 のキーを TALLYLIGHT_TOKEN に入れて、Tallylight を起動し直してください。</translation>
    </message>
    <message>
        <source>Nothing running across your orgs.</source>
        <translation>あなたの組織で実行中のタスクはありません。</translation>
    </message>
    <message>
        <source>Nothing running in this org.</source>
        <translation>この組織で実行中のタスクはありません。</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>静かです</translation>
    </message>
    <message>
        <source>When an agent starts to work, its light comes on here.</source>
        <translation>エージェントが動き始めると、ここにランプが灯ります。</translation>
    </message>
    <message>
        <source>Nothing running across your orgs</source>
        <translation>あなたの組織で実行中のタスクはありません</translation>
    </message>
    <message>
        <source>Nothing running in this org</source>
        <translation>この組織で実行中のタスクはありません</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>1 件のタスクが実行中</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>%n 件のタスクが実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>1 agent working on %1</source>
        <comment>3 tasks</comment>
        <translation>1 エージェントが %1を実行中</translation>
    </message>
    <message numerus="yes">
        <source>%n agents working on %1</source>
        <comment>3 tasks</comment>
        <translation>
            <numerusform>%n エージェントが %1を実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>All my work</source>
        <translation>自分の作業</translation>
    </message>
    <message>
        <source>This org</source>
        <translation>この組織</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scope and number</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>オンエア</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>更新停止</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Server full</source>
        <translation>満員</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>サインアウト済み</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>%1 に接続中…</translation>
    </message>
    <message>
        <source>What is running shows up here in a moment.</source>
        <translation>実行中のタスクがまもなくここに表示されます。</translation>
    </message>
    <message>
        <source>Can’t reach %1</source>
        <translation>%1 に接続できません</translation>
    </message>
    <message>
        <source>Check the network. Tallylight keeps trying by itself.</source>
        <translation>ネットワークを確認してください。Tallylight は自動で再試行を続けます。</translation>
    </message>
    <message>
        <source>%1 keeps this closed</source>
        <translation>%1 にアクセスできません</translation>
    </message>
    <message>
        <source>You may not be a member any more. An owner of the organization can invite you again.</source>
        <translation>すでにメンバーではない可能性があります。組織の所有者に再度招待してもらえます。</translation>
    </message>
    <message>
        <source>Too many connections</source>
        <translation>接続が多すぎます</translation>
    </message>
    <message>
        <source>%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.</source>
        <translation>%1 にはこれ以上接続できません。ほかの監視プログラムを閉じてください。Tallylight は自動で再試行します。</translation>
    </message>
    <message>
        <source>All accounts are paused: nothing is asked of any server, and nothing is known.</source>
        <translation>すべてのアカウントが一時停止中です。サーバーへの問い合わせはなく、状況はわかりません。</translation>
    </message>
    <message>
        <source>No task matches “%1”</source>
        <translation>「%1」に一致するタスクはありません</translation>
    </message>
    <message>
        <source>Titles, agents, organizations and last words were searched.</source>
        <translation>タイトル、エージェント、組織、最新の発言を検索しました。</translation>
    </message>
    <message>
        <source>Not live since %1 · Reconnecting…</source>
        <translation>%1 から更新停止 · 再接続中…</translation>
    </message>
    <message>
        <source>Not live · You are signed out of %1</source>
        <translation>更新停止 · %1 からサインアウト</translation>
    </message>
    <message>
        <source>Not live · %1 refuses us</source>
        <translation>更新停止 · %1 に拒否されました</translation>
    </message>
    <message>
        <source>Not live · %1 has no room for us</source>
        <translation>更新停止 · %1 に空きがありません</translation>
    </message>
    <message>
        <source>Not live yet · Connecting to %1…</source>
        <translation>未更新 · %1 に接続中…</translation>
    </message>
    <message>
        <source>%1 not live since %2 · Reconnecting…</source>
        <comment>server, time</comment>
        <translation>%1 は %2 から更新停止 · 再接続中…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>まだ終わったものはありません</translation>
    </message>
    <message>
        <source>Runs that finish or fail are kept here.</source>
        <translation>完了または失敗した実行がここに残ります。</translation>
    </message>
    <message>
        <source>Back to what runs</source>
        <translation>実行中に戻る</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>片付ける</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>確認済みにする</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your settings could not be read, and begin anew. The damaged file was kept as %1.</source>
        <comment>a path</comment>
        <translation>設定を読み込めなかったため、初期状態から始めます。壊れたファイルは %1 として残してあります。</translation>
    </message>
    <message>
        <source>Your settings in %1 cannot be read. What you change now is lost when you quit.</source>
        <comment>a path</comment>
        <translation>%1 の設定を読み込めません。今の変更は終了すると失われます。</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>the server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>This is not an address that Tallylight can use. It begins with https://, or names this machine.</source>
        <translation>Tallylight で使えるアドレスではありません。https:// で始まるか、このコンピューターを指すものを入力してください。</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check it, and your connection, and try again.</source>
        <translation>このアドレスからの応答がありません。アドレスと接続を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.</source>
        <translation>応答はありますが、deco studio でも Tallylight ハブでもありません。アドレスを確認してください。</translation>
    </message>
    <message>
        <source>This machine does not trust the server’s certificate. If the server has a certificate authority of its own, choose its CA file below.</source>
        <translation>このコンピューターはサーバーの証明書を信頼していません。サーバー独自の認証局がある場合は、下でその CA ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or has no certificate in it. Choose another one.</source>
        <translation>CA ファイルを読み込めないか、証明書が含まれていません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>サーバー側に問題があります。しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, and open it in a browser on this machine.</source>
        <translation>ブラウザーを開けませんでした。リンクをコピーして、このコンピューターのブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Try again when you are ready.</source>
        <translation>ブラウザーから時間内に戻りませんでした。準備ができたら、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser. Try again, or use another account there.</source>
        <translation>ブラウザーでサインインが拒否されました。もう一度試すか、別のアカウントをお使いください。</translation>
    </message>
    <message>
        <source>This server does not let programs sign in by the browser. Use an API key instead.</source>
        <translation>このサーバーでは、プログラムがブラウザーでサインインできません。代わりに API キーをお使いください。</translation>
    </message>
    <message>
        <source>The server does not accept this key. Check that all of it was copied, and that it was not deleted.</source>
        <translation>サーバーがこのキーを受け付けません。全体がコピーされているか、削除されていないかを確認してください。</translation>
    </message>
    <message>
        <source>There is no such organization, or you are not a member of it. Check the name.</source>
        <translation>その組織は存在しないか、あなたはメンバーではありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it, and try again.</source>
        <translation>キーリングがロックされています。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.</source>
        <translation>このコンピューターにはキーリングがありません。多くのデスクトップに付属しています（GNOME Keyring、KWallet）。</translation>
    </message>
    <message>
        <source>The keyring refused to keep your sign-in.</source>
        <translation>キーリングがサインイン情報の保存を拒否しました。</translation>
    </message>
    <message>
        <source>Where do your agents work?</source>
        <translation>エージェントはどこで動いていますか？</translation>
    </message>
    <message>
        <source>Tallylight shows what agents do for you in deco studio, or on a hub of your own.</source>
        <translation>Tallylight は、deco studio や自分のハブでエージェントが何をしているかを表示します。</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>続ける(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>server</comment>
        <translation>%1 にサインイン</translation>
    </message>
    <message>
        <source>Your password stays between you and your browser. Tallylight only sees that you are let in.</source>
        <translation>パスワードはあなたとブラウザーの間にとどまります。Tallylight に伝わるのは、サインインできたことだけです。</translation>
    </message>
    <message>
        <source>Sign in with your &amp;browser</source>
        <translation>ブラウザーでサインイン(&amp;B)</translation>
    </message>
    <message>
        <source>This server takes API keys. You can make one in its settings.</source>
        <translation>このサーバーは API キーを使います。キーはサーバーの設定で作成できます。</translation>
    </message>
    <message>
        <source>Use an API &amp;key instead</source>
        <translation>API キーを使う(&amp;K)</translation>
    </message>
    <message>
        <source>Another &amp;server</source>
        <translation>別のサーバー(&amp;S)</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translation>API キーを使う</translation>
    </message>
    <message>
        <source>Make a key in the settings of %1, and paste it here.</source>
        <comment>server</comment>
        <translation>%1 の設定でキーを作成し、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>サインイン(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Which organization are you in?</source>
        <translation>どの組織に所属していますか？</translation>
    </message>
    <message>
        <source>%1 does not list your organizations unless you name one. The others are found from there.</source>
        <comment>server</comment>
        <translation>%1 では、組織を一つ指定しないと一覧を取得できません。残りの組織はそこから見つかります。</translation>
    </message>
    <message>
        <source>Your sign-in cannot be kept</source>
        <translation>サインイン情報を保存できません</translation>
    </message>
    <message>
        <source>Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in again after that.</source>
        <translation>Tallylight はサインイン情報をキーリングにだけ保存します。キーリングがない場合は終了するまでサインインしたままになり、次回はもう一度サインインします。</translation>
    </message>
    <message>
        <source>Look for a keyring &amp;again</source>
        <translation>キーリングをもう一度探す(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Try the keyring again</source>
        <translation>キーリングを再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Stay signed in &amp;until I quit</source>
        <translation>終了までサインインしたままにする(&amp;U)</translation>
    </message>
    <message>
        <source>The lamp lights up when an agent works in %1.</source>
        <comment>an organization</comment>
        <translation>%1 でエージェントが動くとランプが点灯します。</translation>
    </message>
    <message numerus="yes">
        <source>The lamp lights up when an agent works in one of your %n organizations:</source>
        <translation>
            <numerusform>%n 件の組織のいずれかでエージェントが動くとランプが点灯します：</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not in an organization yet. The lamp lights up when you are, and an agent works there.</source>
        <translation>まだどの組織にも所属していません。所属してエージェントが動くとランプが点灯します。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>organizations</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>You stay signed in until you quit Tallylight.</source>
        <translation>Tallylight を終了するまでサインインしたままになります。</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>サインインしました</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <comment>person</comment>
        <translation>%1 としてサインインしました</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <comment>server</comment>
        <translation>%1 を探しています</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>少しお待ちください。</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>ブラウザーで続けてください</translation>
    </message>
    <message>
        <source>A page of %1 has opened there. Sign in, and come back.</source>
        <comment>server</comment>
        <translation>%1 のページが開きました。サインインして、ここに戻ってください。</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>ページをもう一度開く(&amp;A)</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>リンクをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>サインインしています</translation>
    </message>
    <message>
        <source>%1 is asked who you are, and where you work.</source>
        <comment>server</comment>
        <translation>%1 に、あなたの情報と所属組織を問い合わせています。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for up to %n more minutes.</source>
        <translation>
            <numerusform>あと最大 %n 分待ちます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for 1 more second.</source>
        <translation>あと 1 秒待ちます。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n more seconds.</source>
        <translation>
            <numerusform>あと %n 秒待ちます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadRow</name>
    <message>
        <source>Untitled task</source>
        <translation>無題のタスク</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <translation>%1、失敗</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1、完了</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1、未確認</translation>
    </message>
    <message>
        <source>Using %1…</source>
        <translation>%1 を使用中…</translation>
    </message>
    <message>
        <source>%1, needs you</source>
        <translation>%1、対応待ち</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Needs you</source>
        <translation>対応待ち</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>%1で失敗</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>%1で完了</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation>%1進展なし</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1、未確認</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>対応待ち</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>%1で失敗</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>%1で完了</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>running, no progress for %1</source>
        <translation>実行中、%1進展なし</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>read aloud: 2 days ago</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>あなたの返答を待っています</translation>
    </message>
    <message>
        <source>Ended without success</source>
        <translation>成功せずに終了</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>作業中…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
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
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>1 時間ミュート</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>一覧を表示</translation>
    </message>
    <message>
        <source>Open a window</source>
        <translation>ウィンドウを開く</translation>
    </message>
    <message>
        <source>1 more…</source>
        <translation>ほか 1 件…</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>ほか %n 件…</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>組織：%1</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n 件が対応待ち</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 件失敗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n 件完了</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tallylight::account::AccountBook</name>
    <message>
        <source>The list of accounts was damaged. It is kept as %1; sign in again.</source>
        <translation>アカウントの一覧が壊れていました。%1 として残してあります。もう一度サインインしてください。</translation>
    </message>
</context>
<context>
    <name>tallylight::account::SignIn</name>
    <message>
        <source>%1 is not reached by https: everybody on the way could read along</source>
        <translation>%1 への接続が https ではありません。途中で誰にでも読まれるおそれがあります</translation>
    </message>
    <message>
        <source>That names no organization</source>
        <translation>組織を示すものではありません</translation>
    </message>
</context>
<context>
    <name>tallylight::desktop::BrowserLauncher</name>
    <message>
        <source>This is not the address of a web page, so it was not opened.</source>
        <translation>ウェブページのアドレスではないため、開きませんでした。</translation>
    </message>
    <message>
        <source>xdg-open was not found. Install the package xdg-utils, or open %1 yourself.</source>
        <translation>xdg-open が見つかりません。xdg-utils パッケージをインストールするか、%1 を手動で開いてください。</translation>
    </message>
    <message>
        <source>The browser could not be started: %1. Open %2 yourself.</source>
        <translation>ブラウザーを起動できませんでした：%1。%2 を手動で開いてください。</translation>
    </message>
</context>
<context>
    <name>tallylight::net::AccountToken</name>
    <message>
        <source>%1 does not accept the sign-in any more. Sign in again.</source>
        <translation>%1 がサインイン情報を受け付けなくなりました。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>%1 からサインアウトしました。</translation>
    </message>
</context>
<context>
    <name>tallylight::net::CredentialStore</name>
    <message>
        <source>The keyring has no sign-in for this account. Sign in again.</source>
        <translation>キーリングにこのアカウントのサインイン情報がありません。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then try again.</source>
        <translation>キーリングがロックされています。ロックを解除してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keyring does not let Tallylight in. Allow it when you are asked, then try again.</source>
        <translation>キーリングが Tallylight のアクセスを許可していません。確認されたら許可して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in lasts as long as the program runs.</source>
        <translation>このデスクトップにはキーリングがありません。GNOME Keyring や KWallet などをインストールして起動してください。それまでは、サインインはプログラムの実行中だけ有効です。</translation>
    </message>
    <message>
        <source>The keyring does not work. Try again, or restart it by signing in to the desktop anew.</source>
        <translation>キーリングが動作していません。もう一度試すか、デスクトップにログインし直して再起動してください。</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthApi</name>
    <message>
        <source>%1 does not offer to sign in by the browser</source>
        <translation>%1 はブラウザーでのサインインに対応していません</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in any more</source>
        <translation>%1 がこのサインイン情報を受け付けなくなりました</translation>
    </message>
    <message>
        <source>%1 answered %2 to the sign-in</source>
        <translation>サインインに対する %1 の応答：%2</translation>
    </message>
    <message>
        <source>%1 answers the sign-in with something else</source>
        <translation>%1 がサインインに対して別の内容を返しました</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthLogin</name>
    <message>
        <source>Go back to Tallylight</source>
        <translation>Tallylight に戻ってください</translation>
    </message>
    <message>
        <source>%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.</source>
        <translation>%1 に受け入れられました。Tallylight がサインインを完了します。このウィンドウは閉じてかまいません。</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>サインインできませんでした</translation>
    </message>
    <message>
        <source>You can close this window and try again from Tallylight.</source>
        <translation>このウィンドウを閉じて、Tallylight からもう一度お試しください。</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>時間内にサインインされませんでした</translation>
    </message>
    <message>
        <source>This machine lets no program listen on 127.0.0.1</source>
        <translation>このコンピューターでは、プログラムが 127.0.0.1 で待ち受けできません</translation>
    </message>
    <message>
        <source>The sign-in was cancelled</source>
        <translation>サインインはキャンセルされました</translation>
    </message>
    <message>
        <source>%1 did not sign you in: %2</source>
        <translation>%1 にサインインできませんでした：%2</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OrganizationFinder</name>
    <message>
        <source>%1 lists organizations only to who names one of theirs</source>
        <translation>%1 は、所属組織を一つ指定しないと組織の一覧を返しません</translation>
    </message>
</context>
<context>
    <name>tallylight::net::ServerProbe</name>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>%1 から応答はありますが、studio サーバーではありません。アドレスを確認してください</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountDesk</name>
    <message>
        <source>You are not signed in.</source>
        <translation>サインインしていません。</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountKeeper</name>
    <message>
        <source>The sign-in of %1 is still in the keyring. %2</source>
        <translation>%1 のサインイン情報がキーリングに残っています。%2</translation>
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
        <translation>履歴を %1 に書き込めませんでした：%2。</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read is there; the file is kept as %1.</source>
        <translation>履歴が壊れていました。読み込めた分は残っています。ファイルは %1 として残してあります。</translation>
    </message>
    <message>
        <source>The history %1 cannot be read, and is not kept this time.</source>
        <translation>履歴 %1 を読み込めません。今回は記録されません。</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::RunStopper</name>
    <message>
        <source>The organization is no longer known.</source>
        <translation>組織が見つからなくなりました。</translation>
    </message>
    <message>
        <source>%1 does not know the run, or does not let runs be stopped from here.</source>
        <translation>%1 がこの実行を認識していないか、ここからの停止を許可していません。</translation>
    </message>
    <message>
        <source>%1 leaves this to whoever started the run.</source>
        <translation>%1 では、実行を始めた人だけが停止できます。</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>%1 からサインアウトしています。</translation>
    </message>
    <message>
        <source>%1 did not answer. It may have been stopped all the same.</source>
        <translation>%1 から応答がありません。それでも停止した可能性があります。</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::Settings</name>
    <message>
        <source>Your settings could not be written to %1. What you changed is lost when you quit.</source>
        <comment>a path</comment>
        <translation>設定を %1 に書き込めませんでした。変更した内容は終了すると失われます。</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::SnapshotWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>フォルダー %1 を作成できませんでした。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした：%2</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::ThreadOpener</name>
    <message>
        <source>Tallylight does not have the account of this task any more.</source>
        <translation>このタスクのアカウントは、もう Tallylight にありません。</translation>
    </message>
    <message>
        <source>The account of this task is paused. Resume it in the settings, then open the task.</source>
        <translation>このタスクのアカウントは一時停止中です。設定で再開してから、タスクを開いてください。</translation>
    </message>
    <message>
        <source>The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.</source>
        <translation>このタスクの組織がわかりません。サーバーからまだ届いていないか、あなたがもうメンバーではない可能性があります。</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>このアプリについて</translation>
    </message>
    <message>
        <source>The on-air light for AI agents</source>
        <translation>AI エージェントのオンエアランプ</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Apache-2.0. You may use, change and pass it on; it comes without warranty.</source>
        <translation>Apache-2.0。使用、変更、再配布は自由ですが、無保証です。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Details for who helps you</source>
        <translation>サポート用の情報</translation>
    </message>
    <message>
        <source>Versions and desktop, without names or addresses.</source>
        <translation>バージョンとデスクトップ。名前やアドレスは含みません。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用ソフトウェア</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountCard</name>
    <message>
        <source>1 organization</source>
        <translation>1 件の組織</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>%n 件の組織</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>サインアウト済み</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Live · %1 · signed in until you quit</source>
        <comment>3 organizations</comment>
        <translation>最新 · %1 · 終了までサインイン</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <comment>3 organizations</comment>
        <translation>最新 · %1</translation>
    </message>
    <message>
        <source>Not live, reconnecting</source>
        <translation>更新停止、再接続中</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>サーバーに接続できません</translation>
    </message>
    <message>
        <source>The server refuses this account</source>
        <translation>サーバーがこのアカウントを拒否しています</translation>
    </message>
    <message>
        <source>The server has too many connections</source>
        <translation>サーバーの接続数が多すぎます</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインイン</translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation>もう一度サインインが必要です</translation>
    </message>
    <message>
        <source>Follow this account</source>
        <translation>このアカウントを追跡</translation>
    </message>
    <message>
        <source>A paused account stays signed in, and asks nothing of its server.</source>
        <translation>一時停止中のアカウントはサインインしたままで、サーバーへの問い合わせをしません。</translation>
    </message>
    <message>
        <source>Trusts a CA file</source>
        <translation>CA ファイルを信頼</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>このアカウントを削除しますか？</translation>
    </message>
    <message>
        <source>Its sign-in is deleted from this machine. Nothing changes on the server.</source>
        <translation>サインイン情報がこのコンピューターから削除されます。サーバー側は変わりません。</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>an account</comment>
        <translation>%1 のその他の操作</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <comment>an account</comment>
        <translation>%1 を追跡</translation>
    </message>
    <message>
        <source>&amp;Refresh organizations</source>
        <translation>組織を更新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>もう一度サインイン(&amp;S)</translation>
    </message>
    <message>
        <source>Use a &amp;CA file…</source>
        <translation>CA ファイルを使う(&amp;C)…</translation>
    </message>
    <message>
        <source>Use the system’s certificates &amp;alone</source>
        <translation>システムの証明書だけを使う(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move this account…</source>
        <translation>このアカウントを削除(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA ファイルを選択</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Not kept in the keyring</source>
        <translation>キーリングに保存されていません</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Sign in to a deco studio or a hub to see what your agents do.</source>
        <translation>deco studio かハブにサインインすると、エージェントの様子がわかります。</translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation>アカウントを追加(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Shows tasks whose title, agent, organization or last words contain what is typed</source>
        <translation>タイトル、エージェント、組織、最新の発言に入力した文字を含むタスクを表示します</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::GeneralPage</name>
    <message>
        <source>Not at all</source>
        <translation>残さない</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 週間</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 か月</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 か月</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>ログイン時に起動(&amp;L)</translation>
    </message>
    <message>
        <source>Quietly, in the tray.</source>
        <translation>ウィンドウを開かず、トレイに入ります。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>&amp;Keep what has ended</source>
        <translation>終わったものを残す(&amp;K)</translation>
    </message>
    <message>
        <source>On this machine alone. What is older is deleted.</source>
        <translation>このコンピューターだけに残ります。古いものは削除されます。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>動き(&amp;M)</translation>
    </message>
    <message>
        <source>Little moves here. You can have nothing move at all.</source>
        <translation>もともと動きは控えめです。すべて止めることもできます。</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>次回の起動から有効になります。</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::KeepRunningDialog</name>
    <message>
        <source>Tallylight keeps running</source>
        <translation>Tallylight は実行を続けます</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent needs you. To see the list again, start Tallylight once more.</source>
        <translation>このデスクトップにはトレイアイコンを表示する場所がありません。ウィンドウがなくても、エージェントがあなたを必要とするときは Tallylight がお知らせします。一覧をもう一度見るには、Tallylight をもう一度起動してください。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>実行を続ける</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticeBar</name>
    <message>
        <source>Connects again now</source>
        <translation>今すぐ再接続します</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>通知する場合</translation>
    </message>
    <message>
        <source>A task &amp;needs me</source>
        <translation>対応が必要なとき(&amp;N)</translation>
    </message>
    <message>
        <source>It asks a question, or waits for an approval.</source>
        <translation>質問や承認を待っているとき。</translation>
    </message>
    <message>
        <source>A task &amp;failed</source>
        <translation>失敗したとき(&amp;F)</translation>
    </message>
    <message>
        <source>A task is &amp;done</source>
        <translation>完了したとき(&amp;D)</translation>
    </message>
    <message>
        <source>Also for tasks of &amp;others</source>
        <translation>ほかの人のタスクも(&amp;O)</translation>
    </message>
    <message>
        <source>Those that somebody else in the organization started.</source>
        <translation>組織のほかのメンバーが始めたタスク。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>通知の方法</translation>
    </message>
    <message>
        <source>&amp;Usually</source>
        <translation>通常(&amp;U)</translation>
    </message>
    <message>
        <source>For every organization that has no level of its own below.</source>
        <translation>下で個別に設定していないすべての組織に適用されます。</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>音を鳴らす(&amp;S)</translation>
    </message>
    <message>
        <source>One each for what needs you, what failed and what is done.</source>
        <translation>対応待ち、失敗、完了でそれぞれ別の音です。</translation>
    </message>
    <message>
        <source>Say how &amp;many, never which</source>
        <translation>件数だけを表示(&amp;M)</translation>
    </message>
    <message>
        <source>No title and no name is shown by the desktop, or kept by it.</source>
        <translation>タイトルや名前がデスクトップに表示されたり残ったりしません。</translation>
    </message>
    <message>
        <source>Hide the words while the screen is &amp;locked</source>
        <translation>画面ロック中は内容を隠す(&amp;L)</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>静かにする</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>静かな時間帯(&amp;Q)</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>開始(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>終了(&amp;T)</translation>
    </message>
    <message>
        <source>It begins when it ends, and so never.</source>
        <translation>開始と終了が同じため、静かになりません。</translation>
    </message>
    <message>
        <source>Nothing pops up from the evening until the next morning. The badge goes on.</source>
        <translation>夜から翌朝まで通知は出ません。バッジはそのまま動きます。</translation>
    </message>
    <message>
        <source>Nothing pops up in these hours. The badge goes on.</source>
        <translation>この時間帯は通知が出ません。バッジはそのまま動きます。</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>一時的に止める</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>今すぐ再開(&amp;E)</translation>
    </message>
    <message>
        <source>For on&amp;e hour</source>
        <translation>1 時間止める(&amp;E)</translation>
    </message>
    <message>
        <source>Nothing pops up until %1.</source>
        <comment>a time</comment>
        <translation>%1 まで通知は出ません。</translation>
    </message>
    <message>
        <source>Nothing pops up for a while.</source>
        <translation>しばらく通知は出ません。</translation>
    </message>
    <message>
        <source>End the snooze now</source>
        <translation>通知を今すぐ再開</translation>
    </message>
    <message>
        <source>Snooze for one hour</source>
        <translation>通知を 1 時間止める</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgLevels</name>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Badge only</source>
        <translation>バッジのみ</translation>
    </message>
    <message>
        <source>Badge and popup</source>
        <translation>バッジと通知</translation>
    </message>
    <message>
        <source>Popup that stays</source>
        <translation>消えない通知</translation>
    </message>
    <message>
        <source>By organization</source>
        <translation>組織ごと</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>通常どおり</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgPicker</name>
    <message>
        <source>Chooses the organization whose tasks are shown</source>
        <translation>タスクを表示する組織を選びます</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>organization and number</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose an organization</source>
        <translation>組織を選択</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organization and account</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>ウィンドウで開く</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PanelMenu</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Dismiss all that is over</source>
        <translation>終わったものをすべて片付ける</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>ウィンドウで開く</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::Popover</name>
    <message>
        <source>Running agents</source>
        <translation>実行中のエージェント</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PopoverHeader</name>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ScopeSwitch</name>
    <message>
        <source>Tasks that run for you in all organizations</source>
        <translation>すべての組織であなたのために実行中のタスク</translation>
    </message>
    <message>
        <source>Tasks of everybody in one organization</source>
        <translation>一つの組織の全員のタスク</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範囲</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingRow</name>
    <message>
        <source>Set by who looks after this machine.</source>
        <translation>このコンピューターの管理者が設定しています。</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsDialog</name>
    <message>
        <source>Settings – Tallylight</source>
        <translation>設定 – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsNavigation</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInAddressForm</name>
    <message>
        <source>&amp;Server address</source>
        <translation>サーバーのアドレス(&amp;S)</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>CA ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Certificates in PEM form, for a server that has an authority of its own.</source>
        <translation>独自の認証局を持つサーバー用の、PEM 形式の証明書。</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>詳細設定(&amp;V)</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA ファイルを選択</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Use the &amp;hub on this machine</source>
        <translation>このコンピューターのハブを使う(&amp;H)</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le…</source>
        <translation>ファイルを選択(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInDialog</name>
    <message>
        <source>API &amp;key</source>
        <translation>API キー(&amp;K)</translation>
    </message>
    <message>
        <source>It goes to the keyring, and is shown nowhere again.</source>
        <translation>キーリングに保存され、再び表示されることはありません。</translation>
    </message>
    <message>
        <source>Or&amp;ganization</source>
        <translation>組織(&amp;G)</translation>
    </message>
    <message>
        <source>Its short name as it stands in addresses, or the address of one of its pages.</source>
        <translation>アドレスに含まれる短い名前、または組織のいずれかのページのアドレス。</translation>
    </message>
    <message>
        <source>Sign in – Tallylight</source>
        <translation>サインイン – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SpokenRows</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::StopSheet</name>
    <message>
        <source>Stop “%1”? It counts as failed then, and what it has done so far stays.</source>
        <translation>「%1」を停止しますか？失敗として扱われます。ここまでの結果は残ります。</translation>
    </message>
    <message>
        <source>“%1” was not stopped: %2</source>
        <comment>title, reason</comment>
        <translation>「%1」を停止できませんでした：%2</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>実行を続ける</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping “%1”…</source>
        <translation>「%1」を停止しています…</translation>
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
        <translation>実行中のエージェント</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>実行中のタスク</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadView</name>
    <message>
        <source>Running tasks</source>
        <translation>実行中のタスク</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadWindow</name>
    <message>
        <source>All my work</source>
        <translation>自分の作業</translation>
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
        <translation>トレイとウィンドウ</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>アイコン</translation>
    </message>
    <message>
        <source>&amp;Hide while nothing runs</source>
        <translation>何も実行していないときは隠す(&amp;H)</translation>
    </message>
    <message>
        <source>The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window.</source>
        <translation>タスクの実行中、終了時、対応待ちのときにアイコンが戻ります。Tallylight をもう一度起動するとウィンドウが開きます。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>&amp;Close the list when another window is used</source>
        <translation>別のウィンドウを使うと一覧を閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Otherwise it stays until you close it.</source>
        <translation>オフにすると、閉じるまで表示されたままになります。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>What &amp;stands on it</source>
        <translation>表示するもの(&amp;S)</translation>
    </message>
    <message>
        <source>Trouble with the connection is shown in any case.</source>
        <translation>接続の問題は常に表示されます。</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>色(&amp;O)</translation>
    </message>
    <message>
        <source>Automatic follows whether the desktop is light or dark.</source>
        <translation>「自動」はデスクトップの明るさに合わせます。</translation>
    </message>
</context>
</TS>
