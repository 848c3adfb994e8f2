<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountFacts</name>
    <message>
        <source>No server was given: start with --server URL.</source>
        <translation>لم يُحدَّد أي خادم: شغّل البرنامج مع ⁨--server URL⁩.</translation>
    </message>
    <message>
        <source>No key was given: put one into the environment variable TALLYLIGHT_TOKEN and start again.</source>
        <translation>لم يُعطَ أي مفتاح: ضع مفتاحًا في متغير البيئة ⁨TALLYLIGHT_TOKEN⁩ وشغّل البرنامج من جديد.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Nothing running</source>
        <translation>لا شيء قيد التشغيل</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>مهمة واحدة قيد التشغيل</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>لا مهام قيد التشغيل</numerusform>
            <numerusform>مهمة واحدة قيد التشغيل</numerusform>
            <numerusform>مهمتان قيد التشغيل</numerusform>
            <numerusform>%Ln مهام قيد التشغيل</numerusform>
            <numerusform>%Ln مهمة قيد التشغيل</numerusform>
            <numerusform>%Ln مهمة قيد التشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>مهمة واحدة تحتاج إليك</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>لا مهام تحتاج إليك</numerusform>
            <numerusform>مهمة واحدة تحتاج إليك</numerusform>
            <numerusform>مهمتان تحتاجان إليك</numerusform>
            <numerusform>%Ln مهام تحتاج إليك</numerusform>
            <numerusform>%Ln مهمة تحتاج إليك</numerusform>
            <numerusform>%Ln مهمة تحتاج إليك</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>فشلت مهمة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>لم تفشل أي مهمة</numerusform>
            <numerusform>فشلت مهمة واحدة</numerusform>
            <numerusform>فشلت مهمتان</numerusform>
            <numerusform>فشلت %Ln مهام</numerusform>
            <numerusform>فشلت %Ln مهمة</numerusform>
            <numerusform>فشلت %Ln مهمة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>انتهت مهمة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>لم تنتهِ أي مهمة</numerusform>
            <numerusform>انتهت مهمة واحدة</numerusform>
            <numerusform>انتهت مهمتان</numerusform>
            <numerusform>انتهت %Ln مهام</numerusform>
            <numerusform>انتهت %Ln مهمة</numerusform>
            <numerusform>انتهت %Ln مهمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>سُجّل الخروج</translation>
    </message>
    <message>
        <source>The server refuses the connection</source>
        <translation>الخادم يرفض الاتصال</translation>
    </message>
    <message>
        <source>%1 (not live)</source>
        <translation>%1 (غير مباشر)</translation>
    </message>
</context>
<context>
    <name>Elapsed</name>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 د</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%L1 ي</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 س</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%L1 س %L2 د</translation>
    </message>
    <message>
        <source>just started</source>
        <translation>بدأت للتو</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>دقيقة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>يوم واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%L1 ث</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>ثانية واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>no key was given</source>
        <translation>لم يُعطَ أي مفتاح</translation>
    </message>
    <message>
        <source>this is no API key: a key has no spaces and no special letters</source>
        <translation>هذا ليس مفتاح API: لا مسافات في المفتاح ولا حروف خاصة</translation>
    </message>
    <message>
        <source>the keyring holds something else under our name</source>
        <translation>تحوي حلقة المفاتيح شيئًا آخر باسمنا</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>⁨%1⁩ لا يجيب في الوقت المناسب</translation>
    </message>
    <message>
        <source>%1 answers with more than we take</source>
        <translation>⁨%1⁩ يردّ بأكثر مما نقبل</translation>
    </message>
    <message>
        <source>%1 redirects to an address that makes no sense</source>
        <translation>⁨%1⁩ يعيد التوجيه إلى عنوان لا معنى له</translation>
    </message>
    <message>
        <source>%1 redirects to another server (%2); check the address, or whether this network asks you to sign in</source>
        <translation>⁨%1⁩ يعيد التوجيه إلى خادم آخر (⁨%2⁩)؛ تحقق من العنوان، أو مما إذا كانت هذه الشبكة تطلب تسجيل الدخول</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and what the server said</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>nobody answers at %1 (connection refused)</source>
        <translation>لا أحد يجيب على ⁨%1⁩ (رُفض الاتصال)</translation>
    </message>
    <message>
        <source>no host is called %1; check the address or the network</source>
        <translation>لا يوجد مضيف باسم ⁨%1⁩؛ تحقق من العنوان أو الشبكة</translation>
    </message>
    <message>
        <source>%1 broke the connection</source>
        <translation>قطع ⁨%1⁩ الاتصال</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>أُوقفت المحاولة</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>فشلت المصافحة</translation>
    </message>
    <message>
        <source>%1 cannot be trusted: %2</source>
        <comment>server, reason</comment>
        <translation>لا يمكن الوثوق بـ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>the network to %1 is down</source>
        <translation>الشبكة إلى ⁨%1⁩ متوقفة</translation>
    </message>
    <message>
        <source>the connection to %1 failed (%2)</source>
        <comment>server, number of an error</comment>
        <translation>فشل الاتصال بـ⁨%1⁩ (%2)</translation>
    </message>
    <message>
        <source>%1 redirects in circles</source>
        <translation>⁨%1⁩ يعيد التوجيه في حلقة</translation>
    </message>
    <message>
        <source>%1 went silent</source>
        <translation>صمت ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 answers with something that is no event stream</source>
        <translation>⁨%1⁩ يردّ بشيء ليس دفق أحداث</translation>
    </message>
    <message>
        <source>%1 ended the stream</source>
        <translation>أنهى ⁨%1⁩ الدفق</translation>
    </message>
    <message>
        <source>the certificate file %1 cannot be read: %2</source>
        <translation>لا يمكن قراءة ملف الشهادة ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>there is no certificate (PEM) in %1</source>
        <translation>لا توجد شهادة (PEM) في ⁨%1⁩</translation>
    </message>
    <message>
        <source>the server has no room: %1</source>
        <translation>لا مكان لدى الخادم: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 does not accept the key; it may have been revoked</source>
        <translation>⁨%1⁩ لا يقبل المفتاح؛ ربما أُلغي</translation>
    </message>
    <message>
        <source>%1 does not let this account in</source>
        <translation>⁨%1⁩ لا يسمح لهذا الحساب بالدخول</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>⁨%1⁩ ليس لديه هذا الشيء</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests</source>
        <translation>⁨%1⁩ يطلب تقليل الطلبات</translation>
    </message>
    <message>
        <source>%1 is not available right now</source>
        <translation>⁨%1⁩ غير متاح الآن</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <comment>server, number of a status</comment>
        <translation>ردّ ⁨%1⁩ بالرمز %2</translation>
    </message>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>يجيب ⁨%1⁩، ولكن ليس كخادم studio؛ تحقق من العنوان</translation>
    </message>
    <message>
        <source>the server asked us to stay away</source>
        <translation>طلب منا الخادم الابتعاد</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations are followed already; this one comes as soon as there is room</source>
        <translation>
            <numerusform>لا تُتابَع أي مؤسسة بعد؛ ستُتابَع هذه حالما يتوفر مكان</numerusform>
            <numerusform>تُتابَع مؤسسة واحدة بالفعل؛ ستُتابَع هذه حالما يتوفر مكان</numerusform>
            <numerusform>تُتابَع مؤسستان بالفعل؛ ستُتابَع هذه حالما يتوفر مكان</numerusform>
            <numerusform>تُتابَع %Ln مؤسسات بالفعل؛ ستُتابَع هذه حالما يتوفر مكان</numerusform>
            <numerusform>تُتابَع %Ln مؤسسة بالفعل؛ ستُتابَع هذه حالما يتوفر مكان</numerusform>
            <numerusform>تُتابَع %Ln مؤسسة بالفعل؛ ستُتابَع هذه حالما يتوفر مكان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n organizations are followed at a time</source>
        <translation>
            <numerusform>لا تُتابَع أي مؤسسة</numerusform>
            <numerusform>تُتابَع مؤسسة واحدة فقط في آن واحد</numerusform>
            <numerusform>تُتابَع مؤسستان فقط في آن واحد</numerusform>
            <numerusform>تُتابَع %Ln مؤسسات فقط في آن واحد</numerusform>
            <numerusform>تُتابَع %Ln مؤسسة فقط في آن واحد</numerusform>
            <numerusform>تُتابَع %Ln مؤسسة فقط في آن واحد</numerusform>
        </translation>
    </message>
    <message>
        <source>not a server&apos;s address; write it as https://studio.example.com</source>
        <translation>ليس هذا عنوان خادم؛ اكتبه هكذا: https://studio.example.com</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>لا يوجد حساب كهذا</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>تعذّر إنشاء %1</translation>
    </message>
    <message>
        <source>%1 cannot be locked</source>
        <translation>تعذّر قفل %1 للكتابة</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Tallylight</source>
        <translation>كُتب %1 بإصدار أحدث من Tallylight</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be put aside</source>
        <translation>%1 تالف وتعذّر وضعه جانبًا</translation>
    </message>
    <message>
        <source>%1 would become too large</source>
        <translation>سيصبح %1 كبيرًا جدًا</translation>
    </message>
</context>
<context>
    <name>NoticePopups</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>عرض القائمة</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>كتم ساعة</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Finished: %1</source>
        <translation>انتهت: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>فشلت: %1</translation>
    </message>
    <message>
        <source>Needs input: %1</source>
        <translation>تحتاج إليك: %1</translation>
    </message>
    <message>
        <source>A task finished</source>
        <translation>انتهت مهمة</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>فشلت مهمة</translation>
    </message>
    <message>
        <source>A task needs your input</source>
        <translation>مهمة تحتاج إليك</translation>
    </message>
    <message>
        <source>1 task finished</source>
        <translation>انتهت مهمة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks finished</source>
        <translation>
            <numerusform>لم تنتهِ أي مهمة</numerusform>
            <numerusform>انتهت مهمة واحدة</numerusform>
            <numerusform>انتهت مهمتان</numerusform>
            <numerusform>انتهت %Ln مهام</numerusform>
            <numerusform>انتهت %Ln مهمة</numerusform>
            <numerusform>انتهت %Ln مهمة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task failed</source>
        <translation>فشلت مهمة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks failed</source>
        <translation>
            <numerusform>لم تفشل أي مهمة</numerusform>
            <numerusform>فشلت مهمة واحدة</numerusform>
            <numerusform>فشلت مهمتان</numerusform>
            <numerusform>فشلت %Ln مهام</numerusform>
            <numerusform>فشلت %Ln مهمة</numerusform>
            <numerusform>فشلت %Ln مهمة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 task needs you</source>
        <translation>مهمة واحدة تحتاج إليك</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks need you</source>
        <translation>
            <numerusform>لا مهام تحتاج إليك</numerusform>
            <numerusform>مهمة واحدة تحتاج إليك</numerusform>
            <numerusform>مهمتان تحتاجان إليك</numerusform>
            <numerusform>%Ln مهام تحتاج إليك</numerusform>
            <numerusform>%Ln مهمة تحتاج إليك</numerusform>
            <numerusform>%Ln مهمة تحتاج إليك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>لا مهام منتهية</numerusform>
            <numerusform>مهمة واحدة منتهية</numerusform>
            <numerusform>مهمتان منتهيتان</numerusform>
            <numerusform>%Ln مهام منتهية</numerusform>
            <numerusform>%Ln مهمة منتهية</numerusform>
            <numerusform>%Ln مهمة منتهية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>لا مهام فاشلة</numerusform>
            <numerusform>مهمة واحدة فاشلة</numerusform>
            <numerusform>مهمتان فاشلتان</numerusform>
            <numerusform>%Ln مهام فاشلة</numerusform>
            <numerusform>%Ln مهمة فاشلة</numerusform>
            <numerusform>%Ln مهمة فاشلة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>مهمة واحدة تحتاج إليك</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>لا مهام تحتاج إليك</numerusform>
            <numerusform>مهمة واحدة تحتاج إليك</numerusform>
            <numerusform>مهمتان تحتاجان إليك</numerusform>
            <numerusform>%Ln مهام تحتاج إليك</numerusform>
            <numerusform>%Ln مهمة تحتاج إليك</numerusform>
            <numerusform>%Ln مهمة تحتاج إليك</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts: 4 tasks finished, 1 needs you</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
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
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>While you were away: %1</source>
        <translation>أثناء غيابك: %1</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>1 task</source>
        <comment>after: working on</comment>
        <translation>مهمة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <comment>after: working on</comment>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>مهمة واحدة</numerusform>
            <numerusform>مهمتين</numerusform>
            <numerusform>%Ln مهام</numerusform>
            <numerusform>%Ln مهمة</numerusform>
            <numerusform>%Ln مهمة</numerusform>
        </translation>
    </message>
    <message>
        <source>the server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>You are signed out of %1</source>
        <translation>سُجّل خروجك من ⁨%1⁩</translation>
    </message>
    <message>
        <source>You are signed out</source>
        <translation>سُجّل خروجك</translation>
    </message>
    <message>
        <source>Sign in again to see what is running.</source>
        <translation>سجّل الدخول من جديد لترى ما يعمل.</translation>
    </message>
    <message>
        <source>Start Tallylight again with a key of %1 in TALLYLIGHT_TOKEN.</source>
        <translation>شغّل Tallylight من جديد بمفتاح من ⁨%1⁩ في ⁨TALLYLIGHT_TOKEN⁩.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs.</source>
        <translation>لا شيء قيد التشغيل في مؤسساتك.</translation>
    </message>
    <message>
        <source>Nothing running in this org.</source>
        <translation>لا شيء قيد التشغيل في هذه المؤسسة.</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>كل شيء هادئ</translation>
    </message>
    <message>
        <source>When an agent starts to work, its light comes on here.</source>
        <translation>عندما يبدأ وكيل العمل يضيء مصباحه هنا.</translation>
    </message>
    <message>
        <source>Nothing running across your orgs</source>
        <translation>لا شيء قيد التشغيل في مؤسساتك</translation>
    </message>
    <message>
        <source>Nothing running in this org</source>
        <translation>لا شيء قيد التشغيل في هذه المؤسسة</translation>
    </message>
    <message>
        <source>1 task running</source>
        <translation>مهمة واحدة قيد التشغيل</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks running</source>
        <translation>
            <numerusform>لا مهام قيد التشغيل</numerusform>
            <numerusform>مهمة واحدة قيد التشغيل</numerusform>
            <numerusform>مهمتان قيد التشغيل</numerusform>
            <numerusform>%Ln مهام قيد التشغيل</numerusform>
            <numerusform>%Ln مهمة قيد التشغيل</numerusform>
            <numerusform>%Ln مهمة قيد التشغيل</numerusform>
        </translation>
    </message>
    <message>
        <source>1 agent working on %1</source>
        <comment>3 tasks</comment>
        <translation>يعمل وكيل واحد على %1</translation>
    </message>
    <message numerus="yes">
        <source>%n agents working on %1</source>
        <comment>3 tasks</comment>
        <translation>
            <numerusform>لا يعمل أي وكيل على %1</numerusform>
            <numerusform>يعمل وكيل واحد على %1</numerusform>
            <numerusform>يعمل وكيلان على %1</numerusform>
            <numerusform>يعمل %Ln وكلاء على %1</numerusform>
            <numerusform>يعمل %Ln وكيلاً على %1</numerusform>
            <numerusform>يعمل %Ln وكيل على %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All my work</source>
        <translation>كل عملي</translation>
    </message>
    <message>
        <source>This org</source>
        <translation>هذه المؤسسة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scope and number</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>On air</source>
        <translation>على الهواء</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>استعداد</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>غير مباشر</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Server full</source>
        <translation>الخادم ممتلئ</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>سُجّل الخروج</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>جارٍ الاتصال بـ⁨%1⁩…</translation>
    </message>
    <message>
        <source>What is running shows up here in a moment.</source>
        <translation>سيظهر ما يعمل هنا بعد لحظات.</translation>
    </message>
    <message>
        <source>Can’t reach %1</source>
        <translation>تعذّر الوصول إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Check the network. Tallylight keeps trying by itself.</source>
        <translation>تحقق من الشبكة. يواصل Tallylight المحاولة من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>%1 keeps this closed</source>
        <translation>⁨%1⁩ يغلق هذا الباب</translation>
    </message>
    <message>
        <source>You may not be a member any more. An owner of the organization can invite you again.</source>
        <translation>ربما لم تعد عضوًا. يمكن لأحد مالكي المؤسسة أن يدعوك من جديد.</translation>
    </message>
    <message>
        <source>Too many connections</source>
        <translation>اتصالات كثيرة جدًا</translation>
    </message>
    <message>
        <source>%1 has no room for another one. Close other programs that watch it. Tallylight tries again by itself.</source>
        <translation>لا يتسع ⁨%1⁩ لاتصال آخر. أغلق البرامج الأخرى التي تتابعه. يعيد Tallylight المحاولة من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>All accounts are paused: nothing is asked of any server, and nothing is known.</source>
        <translation>كل الحسابات متوقفة مؤقتًا: لا يُسأل أي خادم، ولا يُعرف شيء.</translation>
    </message>
    <message>
        <source>No task matches “%1”</source>
        <translation>لا مهمة تطابق «%1»</translation>
    </message>
    <message>
        <source>Titles, agents, organizations and last words were searched.</source>
        <translation>جرى البحث في العناوين والوكلاء والمؤسسات وآخر الكلمات.</translation>
    </message>
    <message>
        <source>Not live since %1 · Reconnecting…</source>
        <translation>غير مباشر منذ %1 · تجري إعادة الاتصال…</translation>
    </message>
    <message>
        <source>Not live · You are signed out of %1</source>
        <translation>غير مباشر · سُجّل خروجك من ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not live · %1 refuses us</source>
        <translation>غير مباشر · ⁨%1⁩ يرفضنا</translation>
    </message>
    <message>
        <source>Not live · %1 has no room for us</source>
        <translation>غير مباشر · لا مكان لنا لدى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not live yet · Connecting to %1…</source>
        <translation>ليس مباشرًا بعد · جارٍ الاتصال بـ⁨%1⁩…</translation>
    </message>
    <message>
        <source>%1 not live since %2 · Reconnecting…</source>
        <comment>server, time</comment>
        <translation>⁨%1⁩ غير مباشر منذ %2 · تجري إعادة الاتصال…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح ⁨%1⁩</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>مسح المرشّح</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Nothing has ended yet</source>
        <translation>لم ينتهِ شيء بعد</translation>
    </message>
    <message>
        <source>Runs that finish or fail are kept here.</source>
        <translation>تُحفظ هنا عمليات التشغيل التي تنتهي أو تفشل.</translation>
    </message>
    <message>
        <source>Back to what runs</source>
        <translation>العودة إلى ما يعمل</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Open in browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>إيقاف…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>تمييز كمرئية</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your settings could not be read, and begin anew. The damaged file was kept as %1.</source>
        <comment>a path</comment>
        <translation>تعذّرت قراءة إعداداتك فبدأت من جديد. حُفظ الملف التالف باسم ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Your settings in %1 cannot be read. What you change now is lost when you quit.</source>
        <comment>a path</comment>
        <translation>لا يمكن قراءة إعداداتك في ⁨%1⁩. ما تغيّره الآن يضيع عند الإنهاء.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>the server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>This is not an address that Tallylight can use. It begins with https://, or names this machine.</source>
        <translation>لا يمكن لـTallylight استخدام هذا العنوان. يبدأ العنوان بـ⁨https://⁩ أو يسمّي هذا الجهاز.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Check it, and your connection, and try again.</source>
        <translation>لا شيء يجيب على هذا العنوان. تحقق منه ومن اتصالك ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Something answers there, but it is neither a deco studio nor a Tallylight hub. Check the address.</source>
        <translation>هناك ما يجيب، لكنه ليس deco studio ولا محور Tallylight. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>This machine does not trust the server’s certificate. If the server has a certificate authority of its own, choose its CA file below.</source>
        <translation>لا يثق هذا الجهاز بشهادة الخادم. إن كانت للخادم سلطة شهادات خاصة به فاختر ملف CA الخاص بها أدناه.</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or has no certificate in it. Choose another one.</source>
        <translation>لا يمكن قراءة ملف CA أو لا شهادة فيه. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The server has a problem of its own. Try again in a moment.</source>
        <translation>لدى الخادم مشكلة خاصة به. أعد المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link, and open it in a browser on this machine.</source>
        <translation>تعذّر فتح متصفح. انسخ الرابط وافتحه في متصفح على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The browser did not come back in time. Try again when you are ready.</source>
        <translation>لم يعد المتصفح في الوقت المناسب. أعد المحاولة عندما تكون جاهزًا.</translation>
    </message>
    <message>
        <source>Signing in was refused in the browser. Try again, or use another account there.</source>
        <translation>رُفض تسجيل الدخول في المتصفح. أعد المحاولة أو استخدم حسابًا آخر هناك.</translation>
    </message>
    <message>
        <source>This server does not let programs sign in by the browser. Use an API key instead.</source>
        <translation>لا يسمح هذا الخادم للبرامج بتسجيل الدخول عبر المتصفح. استخدم مفتاح API بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>The server does not accept this key. Check that all of it was copied, and that it was not deleted.</source>
        <translation>لا يقبل الخادم هذا المفتاح. تأكد من أنه نُسخ كاملاً وأنه لم يُحذف.</translation>
    </message>
    <message>
        <source>There is no such organization, or you are not a member of it. Check the name.</source>
        <translation>لا توجد مؤسسة كهذه، أو لست عضوًا فيها. تحقق من الاسم.</translation>
    </message>
    <message>
        <source>Your keyring is locked. Unlock it, and try again.</source>
        <translation>حلقة مفاتيحك مقفلة. افتحها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This machine has no keyring. One comes with most desktops: GNOME Keyring, or KWallet.</source>
        <translation>ليس في هذا الجهاز حلقة مفاتيح. تأتي مع معظم أسطح المكتب: ⁨GNOME Keyring⁩ أو ⁨KWallet⁩.</translation>
    </message>
    <message>
        <source>The keyring refused to keep your sign-in.</source>
        <translation>رفضت حلقة المفاتيح حفظ تسجيل دخولك.</translation>
    </message>
    <message>
        <source>Where do your agents work?</source>
        <translation>أين يعمل وكلاؤك؟</translation>
    </message>
    <message>
        <source>Tallylight shows what agents do for you in deco studio, or on a hub of your own.</source>
        <translation>يعرض Tallylight ما يفعله الوكلاء من أجلك في deco studio أو على محور خاص بك.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>server</comment>
        <translation>تسجيل الدخول إلى %1</translation>
    </message>
    <message>
        <source>Your password stays between you and your browser. Tallylight only sees that you are let in.</source>
        <translation>تبقى كلمة مرورك بينك وبين متصفحك. لا يرى Tallylight إلا أنه سُمح لك بالدخول.</translation>
    </message>
    <message>
        <source>Sign in with your &amp;browser</source>
        <translation>تسجيل الدخول في المتصفح</translation>
    </message>
    <message>
        <source>This server takes API keys. You can make one in its settings.</source>
        <translation>يقبل هذا الخادم مفاتيح API. يمكنك إنشاء مفتاح في إعداداته.</translation>
    </message>
    <message>
        <source>Use an API &amp;key instead</source>
        <translation>استخدام مفتاح API</translation>
    </message>
    <message>
        <source>Another &amp;server</source>
        <translation>خادم آخر</translation>
    </message>
    <message>
        <source>Use an API key</source>
        <translation>استخدام مفتاح API</translation>
    </message>
    <message>
        <source>Make a key in the settings of %1, and paste it here.</source>
        <comment>server</comment>
        <translation>أنشئ مفتاحًا في إعدادات %1 وألصقه هنا.</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Which organization are you in?</source>
        <translation>في أي مؤسسة أنت؟</translation>
    </message>
    <message>
        <source>%1 does not list your organizations unless you name one. The others are found from there.</source>
        <comment>server</comment>
        <translation>لا يعرض %1 مؤسساتك ما لم تسمِّ واحدة. تُعرف البقية انطلاقًا منها.</translation>
    </message>
    <message>
        <source>Your sign-in cannot be kept</source>
        <translation>لا يمكن حفظ تسجيل دخولك</translation>
    </message>
    <message>
        <source>Tallylight keeps it in the keyring and nowhere else. Without one you stay signed in until you quit, and sign in again after that.</source>
        <translation>يحفظه Tallylight في حلقة المفاتيح ولا مكان سواها. من دونها تبقى مسجّلاً حتى تُنهي البرنامج، ثم تسجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>Look for a keyring &amp;again</source>
        <translation>البحث عن حلقة مفاتيح ثانية</translation>
    </message>
    <message>
        <source>&amp;Try the keyring again</source>
        <translation>تجربة حلقة المفاتيح ثانية</translation>
    </message>
    <message>
        <source>Stay signed in &amp;until I quit</source>
        <translation>البقاء مسجّلاً حتى أُنهي البرنامج</translation>
    </message>
    <message>
        <source>The lamp lights up when an agent works in %1.</source>
        <comment>an organization</comment>
        <translation>يضيء المصباح عندما يعمل وكيل في %1.</translation>
    </message>
    <message numerus="yes">
        <source>The lamp lights up when an agent works in one of your %n organizations:</source>
        <translation>
            <numerusform>يضيء المصباح عندما يعمل وكيل في مؤسساتك:</numerusform>
            <numerusform>يضيء المصباح عندما يعمل وكيل في مؤسستك:</numerusform>
            <numerusform>يضيء المصباح عندما يعمل وكيل في إحدى مؤسستيك:</numerusform>
            <numerusform>يضيء المصباح عندما يعمل وكيل في إحدى مؤسساتك الـ%Ln:</numerusform>
            <numerusform>يضيء المصباح عندما يعمل وكيل في إحدى مؤسساتك الـ%Ln:</numerusform>
            <numerusform>يضيء المصباح عندما يعمل وكيل في إحدى مؤسساتك الـ%Ln:</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not in an organization yet. The lamp lights up when you are, and an agent works there.</source>
        <translation>لست في أي مؤسسة بعد. يضيء المصباح عندما تنضم إلى واحدة ويعمل فيها وكيل.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>organizations</comment>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>You stay signed in until you quit Tallylight.</source>
        <translation>تبقى مسجّلاً حتى تُنهي Tallylight.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>تم تسجيل دخولك</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <comment>person</comment>
        <translation>تم تسجيل الدخول باسم %1</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <comment>server</comment>
        <translation>جارٍ البحث عن %1</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>يستغرق هذا لحظة.</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>تابع في متصفحك</translation>
    </message>
    <message>
        <source>A page of %1 has opened there. Sign in, and come back.</source>
        <comment>server</comment>
        <translation>فُتحت هناك صفحة من %1. سجّل الدخول ثم عُد.</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>فتح الصفحة ثانية</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>جارٍ تسجيل الدخول</translation>
    </message>
    <message>
        <source>%1 is asked who you are, and where you work.</source>
        <comment>server</comment>
        <translation>يُسأل %1 من أنت وأين تعمل.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for up to %n more minutes.</source>
        <translation>
            <numerusform>الانتظار لأقل من دقيقة.</numerusform>
            <numerusform>الانتظار لدقيقة أخرى على الأكثر.</numerusform>
            <numerusform>الانتظار لدقيقتين أخريين على الأكثر.</numerusform>
            <numerusform>الانتظار %Ln دقائق أخرى على الأكثر.</numerusform>
            <numerusform>الانتظار %Ln دقيقة أخرى على الأكثر.</numerusform>
            <numerusform>الانتظار %Ln دقيقة أخرى على الأكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for 1 more second.</source>
        <translation>الانتظار لثانية أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n more seconds.</source>
        <translation>
            <numerusform>انتهى الانتظار.</numerusform>
            <numerusform>الانتظار لثانية أخرى.</numerusform>
            <numerusform>الانتظار لثانيتين أخريين.</numerusform>
            <numerusform>الانتظار %Ln ثوانٍ أخرى.</numerusform>
            <numerusform>الانتظار %Ln ثانية أخرى.</numerusform>
            <numerusform>الانتظار %Ln ثانية أخرى.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadRow</name>
    <message>
        <source>Untitled task</source>
        <translation>مهمة بلا عنوان</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>وكيل</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <translation>%1، فشلت</translation>
    </message>
    <message>
        <source>%1, finished</source>
        <translation>%1، انتهت</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1، لم تُرَ بعد</translation>
    </message>
    <message>
        <source>Using %1…</source>
        <translation>يستخدم ⁨%1⁩…</translation>
    </message>
    <message>
        <source>%1, needs you</source>
        <translation>%1، تحتاج إليك</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message>
        <source>Needs you</source>
        <translation>تحتاج إليك</translation>
    </message>
    <message>
        <source>Failed after %1</source>
        <translation>فشلت بعد %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>انتهت في %1</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>No progress for %1</source>
        <translation>لا تقدّم منذ %1</translation>
    </message>
    <message>
        <source>%1, not seen yet</source>
        <translation>%1، لم تُرَ بعد</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>تحتاج إليك</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>فشلت بعد %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>انتهت في %1</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>running, no progress for %1</source>
        <translation>قيد التشغيل، لا تقدّم منذ %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>قبل %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>read aloud: 2 days ago</comment>
        <translation>قبل %1</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>ينتظر ردّك</translation>
    </message>
    <message>
        <source>Ended without success</source>
        <translation>انتهت دون نجاح</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>يعمل…</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
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
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>كتم لساعة</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>عرض القائمة</translation>
    </message>
    <message>
        <source>Open a window</source>
        <translation>فتح نافذة</translation>
    </message>
    <message>
        <source>1 more…</source>
        <translation>واحدة أخرى…</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>لا مزيد…</numerusform>
            <numerusform>واحدة أخرى…</numerusform>
            <numerusform>اثنتان أخريان…</numerusform>
            <numerusform>%Ln أخرى…</numerusform>
            <numerusform>%Ln أخرى…</numerusform>
            <numerusform>%Ln أخرى…</numerusform>
        </translation>
    </message>
    <message>
        <source>An organization</source>
        <translation>مؤسسة</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>المؤسسة: %1</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>لا مهام بانتظارك</numerusform>
            <numerusform>مهمة واحدة بانتظارك</numerusform>
            <numerusform>مهمتان بانتظارك</numerusform>
            <numerusform>%Ln مهام بانتظارك</numerusform>
            <numerusform>%Ln مهمة بانتظارك</numerusform>
            <numerusform>%Ln مهمة بانتظارك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>لا مهام فاشلة</numerusform>
            <numerusform>مهمة واحدة فاشلة</numerusform>
            <numerusform>مهمتان فاشلتان</numerusform>
            <numerusform>%Ln مهام فاشلة</numerusform>
            <numerusform>%Ln مهمة فاشلة</numerusform>
            <numerusform>%Ln مهمة فاشلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>لا مهام منتهية</numerusform>
            <numerusform>مهمة واحدة منتهية</numerusform>
            <numerusform>مهمتان منتهيتان</numerusform>
            <numerusform>%Ln مهام منتهية</numerusform>
            <numerusform>%Ln مهمة منتهية</numerusform>
            <numerusform>%Ln مهمة منتهية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tallylight::account::AccountBook</name>
    <message>
        <source>The list of accounts was damaged. It is kept as %1; sign in again.</source>
        <translation>كانت قائمة الحسابات تالفة. حُفظت باسم ⁨%1⁩؛ سجّل الدخول من جديد.</translation>
    </message>
</context>
<context>
    <name>tallylight::account::SignIn</name>
    <message>
        <source>%1 is not reached by https: everybody on the way could read along</source>
        <translation>لا يُوصل إلى ⁨%1⁩ عبر https: يمكن لأي أحد في الطريق أن يقرأ</translation>
    </message>
    <message>
        <source>That names no organization</source>
        <translation>هذا لا يسمّي أي مؤسسة</translation>
    </message>
</context>
<context>
    <name>tallylight::desktop::BrowserLauncher</name>
    <message>
        <source>This is not the address of a web page, so it was not opened.</source>
        <translation>هذا ليس عنوان صفحة ويب، لذلك لم يُفتح.</translation>
    </message>
    <message>
        <source>xdg-open was not found. Install the package xdg-utils, or open %1 yourself.</source>
        <translation>لم يُعثر على ⁨xdg-open⁩. ثبّت الحزمة ⁨xdg-utils⁩، أو افتح ⁨%1⁩ بنفسك.</translation>
    </message>
    <message>
        <source>The browser could not be started: %1. Open %2 yourself.</source>
        <translation>تعذّر تشغيل المتصفح: ⁨%1⁩. افتح ⁨%2⁩ بنفسك.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::AccountToken</name>
    <message>
        <source>%1 does not accept the sign-in any more. Sign in again.</source>
        <translation>لم يعد ⁨%1⁩ يقبل تسجيل الدخول. سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>سُجّل الخروج من ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::CredentialStore</name>
    <message>
        <source>The keyring has no sign-in for this account. Sign in again.</source>
        <translation>لا تسجيل دخول لهذا الحساب في حلقة المفاتيح. سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then try again.</source>
        <translation>حلقة المفاتيح مقفلة. افتحها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The keyring does not let Tallylight in. Allow it when you are asked, then try again.</source>
        <translation>لا تسمح حلقة المفاتيح لـTallylight بالدخول. اسمح به عندما تُسأل، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Install and start one, for example GNOME Keyring or KWallet; until then a sign-in lasts as long as the program runs.</source>
        <translation>ليس لسطح المكتب هذا حلقة مفاتيح. ثبّت واحدة وشغّلها، مثل ⁨GNOME Keyring⁩ أو ⁨KWallet⁩؛ وحتى ذلك الحين يدوم تسجيل الدخول ما دام البرنامج يعمل.</translation>
    </message>
    <message>
        <source>The keyring does not work. Try again, or restart it by signing in to the desktop anew.</source>
        <translation>حلقة المفاتيح لا تعمل. أعد المحاولة، أو أعد تشغيلها بتسجيل الدخول إلى سطح المكتب من جديد.</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthApi</name>
    <message>
        <source>%1 does not offer to sign in by the browser</source>
        <translation>لا يتيح ⁨%1⁩ تسجيل الدخول عبر المتصفح</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in any more</source>
        <translation>لم يعد ⁨%1⁩ يقبل تسجيل الدخول هذا</translation>
    </message>
    <message>
        <source>%1 answered %2 to the sign-in</source>
        <translation>ردّ ⁨%1⁩ على تسجيل الدخول بالرمز %2</translation>
    </message>
    <message>
        <source>%1 answers the sign-in with something else</source>
        <translation>يردّ ⁨%1⁩ على تسجيل الدخول بشيء آخر</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OAuthLogin</name>
    <message>
        <source>Go back to Tallylight</source>
        <translation>عُد إلى Tallylight</translation>
    </message>
    <message>
        <source>%1 has let you in, and Tallylight now finishes the sign-in. You can close this window.</source>
        <translation>سمح لك ⁨%1⁩ بالدخول، ويُكمل Tallylight الآن تسجيل الدخول. يمكنك إغلاق هذه النافذة.</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>لم ينجح تسجيل الدخول</translation>
    </message>
    <message>
        <source>You can close this window and try again from Tallylight.</source>
        <translation>يمكنك إغلاق هذه النافذة وإعادة المحاولة من Tallylight.</translation>
    </message>
    <message>
        <source>Nobody signed in in time</source>
        <translation>لم يسجّل أحد الدخول في الوقت المناسب</translation>
    </message>
    <message>
        <source>This machine lets no program listen on 127.0.0.1</source>
        <translation>لا يسمح هذا الجهاز لأي برنامج بالاستماع على ⁨127.0.0.1⁩</translation>
    </message>
    <message>
        <source>The sign-in was cancelled</source>
        <translation>أُلغي تسجيل الدخول</translation>
    </message>
    <message>
        <source>%1 did not sign you in: %2</source>
        <translation>لم يسجّل ⁨%1⁩ دخولك: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>tallylight::net::OrganizationFinder</name>
    <message>
        <source>%1 lists organizations only to who names one of theirs</source>
        <translation>لا يعرض ⁨%1⁩ المؤسسات إلا لمن يسمّي إحدى مؤسساته</translation>
    </message>
</context>
<context>
    <name>tallylight::net::ServerProbe</name>
    <message>
        <source>%1 answers, but not as a studio server; check the address</source>
        <translation>يجيب ⁨%1⁩، ولكن ليس كخادم studio؛ تحقق من العنوان</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountDesk</name>
    <message>
        <source>You are not signed in.</source>
        <translation>لم تسجّل الدخول.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::AccountKeeper</name>
    <message>
        <source>The sign-in of %1 is still in the keyring. %2</source>
        <translation>ما زال تسجيل دخول ⁨%1⁩ في حلقة المفاتيح. %2</translation>
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
        <translation>تعذّرت كتابة السجل في ⁨%1⁩: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read is there; the file is kept as %1.</source>
        <translation>كان السجل تالفًا. ما أمكنت قراءته موجود؛ حُفظ الملف باسم ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The history %1 cannot be read, and is not kept this time.</source>
        <translation>لا يمكن قراءة السجل ⁨%1⁩، ولن يُحفظ هذه المرة.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::RunStopper</name>
    <message>
        <source>The organization is no longer known.</source>
        <translation>لم تعد المؤسسة معروفة.</translation>
    </message>
    <message>
        <source>%1 does not know the run, or does not let runs be stopped from here.</source>
        <translation>لا يعرف ⁨%1⁩ هذا التشغيل، أو لا يسمح بإيقافه من هنا.</translation>
    </message>
    <message>
        <source>%1 leaves this to whoever started the run.</source>
        <translation>يترك ⁨%1⁩ هذا لمن بدأ التشغيل.</translation>
    </message>
    <message>
        <source>You are signed out of %1.</source>
        <translation>سُجّل خروجك من ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 did not answer. It may have been stopped all the same.</source>
        <translation>لم يُجب ⁨%1⁩. ربما توقّف التشغيل رغم ذلك.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::Settings</name>
    <message>
        <source>Your settings could not be written to %1. What you changed is lost when you quit.</source>
        <comment>a path</comment>
        <translation>تعذّرت كتابة إعداداتك في ⁨%1⁩. ما غيّرته يضيع عند الإنهاء.</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::SnapshotWriter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>تعذّر إنشاء المجلد ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>تعذّرت كتابة ⁨%1⁩: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>tallylight::tray::ThreadOpener</name>
    <message>
        <source>Tallylight does not have the account of this task any more.</source>
        <translation>لم يعد حساب هذه المهمة موجودًا في Tallylight.</translation>
    </message>
    <message>
        <source>The account of this task is paused. Resume it in the settings, then open the task.</source>
        <translation>حساب هذه المهمة متوقف مؤقتًا. استأنفه من الإعدادات ثم افتح المهمة.</translation>
    </message>
    <message>
        <source>The organization of this task is not known. Either the server has not named it yet, or you are not its member any more.</source>
        <translation>مؤسسة هذه المهمة غير معروفة. إما أن الخادم لم يذكرها بعد، أو أنك لم تعد عضوًا فيها.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AboutPage</name>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>The on-air light for AI agents</source>
        <translation>ضوء البث لوكلاء الذكاء الاصطناعي</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الترخيص</translation>
    </message>
    <message>
        <source>Apache-2.0. You may use, change and pass it on; it comes without warranty.</source>
        <translation>‏Apache-2.0. يمكنك استخدامه وتعديله وتوزيعه؛ وهو بلا أي ضمان.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Details for who helps you</source>
        <translation>تفاصيل لمن يساعدك</translation>
    </message>
    <message>
        <source>Versions and desktop, without names or addresses.</source>
        <translation>الإصدارات وسطح المكتب، بلا أسماء أو عناوين.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>صُنع باستخدام</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountCard</name>
    <message>
        <source>1 organization</source>
        <translation>مؤسسة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n organizations</source>
        <translation>
            <numerusform>لا مؤسسات</numerusform>
            <numerusform>مؤسسة واحدة</numerusform>
            <numerusform>مؤسستان</numerusform>
            <numerusform>%Ln مؤسسات</numerusform>
            <numerusform>%Ln مؤسسة</numerusform>
            <numerusform>%Ln مؤسسة</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>سُجّل الخروج</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Live · %1 · signed in until you quit</source>
        <comment>3 organizations</comment>
        <translation>مباشر · %1 · مسجّل حتى الإنهاء</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <comment>3 organizations</comment>
        <translation>مباشر · %1</translation>
    </message>
    <message>
        <source>Not live, reconnecting</source>
        <translation>غير مباشر، تجري إعادة الاتصال</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>تعذّر الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>The server refuses this account</source>
        <translation>يرفض الخادم هذا الحساب</translation>
    </message>
    <message>
        <source>The server has too many connections</source>
        <translation>لدى الخادم اتصالات كثيرة جدًا</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول ثانية</translation>
    </message>
    <message>
        <source>You need to sign in again</source>
        <translation>عليك تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>Follow this account</source>
        <translation>متابعة هذا الحساب</translation>
    </message>
    <message>
        <source>A paused account stays signed in, and asks nothing of its server.</source>
        <translation>يبقى الحساب المتوقف مؤقتًا مسجّلاً ولا يسأل خادمه شيئًا.</translation>
    </message>
    <message>
        <source>Trusts a CA file</source>
        <translation>يثق بملف CA</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>أتريد إزالة هذا الحساب؟</translation>
    </message>
    <message>
        <source>Its sign-in is deleted from this machine. Nothing changes on the server.</source>
        <translation>يُحذف تسجيل دخوله من هذا الجهاز. لا يتغير شيء على الخادم.</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>an account</comment>
        <translation>المزيد لـ%1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <comment>an account</comment>
        <translation>متابعة %1</translation>
    </message>
    <message>
        <source>&amp;Refresh organizations</source>
        <translation>تحديث المؤسسات</translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation>تسجيل الدخول ثانية</translation>
    </message>
    <message>
        <source>Use a &amp;CA file…</source>
        <translation>استخدام ملف CA…</translation>
    </message>
    <message>
        <source>Use the system’s certificates &amp;alone</source>
        <translation>استخدام شهادات النظام وحدها</translation>
    </message>
    <message>
        <source>Re&amp;move this account…</source>
        <translation>إزالة هذا الحساب…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>اختيار ملف CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>شهادات (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Not kept in the keyring</source>
        <translation>غير محفوظ في حلقة المفاتيح</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Sign in to a deco studio or a hub to see what your agents do.</source>
        <translation>سجّل الدخول إلى deco studio أو إلى محور لترى ما يفعله وكلاؤك.</translation>
    </message>
    <message>
        <source>A&amp;dd an account…</source>
        <translation>إضافة حساب…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>ترشيح</translation>
    </message>
    <message>
        <source>Shows tasks whose title, agent, organization or last words contain what is typed</source>
        <translation>يعرض المهام التي يحوي عنوانها أو وكيلها أو مؤسستها أو آخر كلماتها ما يُكتب</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::GeneralPage</name>
    <message>
        <source>Not at all</source>
        <translation>لا تُحفظ</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>أسبوع واحد</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>شهر واحد</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>ثلاثة أشهر</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>سنة واحدة</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>التشغيل عند تسجيل دخولي</translation>
    </message>
    <message>
        <source>Quietly, in the tray.</source>
        <translation>بهدوء، في شريط النظام.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>&amp;Keep what has ended</source>
        <translation>الاحتفاظ بما انتهى</translation>
    </message>
    <message>
        <source>On this machine alone. What is older is deleted.</source>
        <translation>على هذا الجهاز وحده. يُحذف ما هو أقدم.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Little moves here. You can have nothing move at all.</source>
        <translation>القليل يتحرك هنا. ويمكنك إيقاف كل حركة.</translation>
    </message>
    <message>
        <source>As the desktop says</source>
        <translation>كما في سطح المكتب</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا حركة</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Counts from the next start on.</source>
        <translation>يسري من التشغيل القادم.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::KeepRunningDialog</name>
    <message>
        <source>Tallylight keeps running</source>
        <translation>يواصل Tallylight العمل</translation>
    </message>
    <message>
        <source>This desktop has no place for a tray icon. Without a window, Tallylight still tells you when an agent needs you. To see the list again, start Tallylight once more.</source>
        <translation>لا مكان على سطح المكتب هذا لأيقونة في شريط النظام. حتى من دون نافذة، يخبرك Tallylight عندما يحتاج إليك وكيل. لرؤية القائمة مجددًا، شغّل Tallylight مرة أخرى.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>متابعة التشغيل</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticeBar</name>
    <message>
        <source>Connects again now</source>
        <translation>يعيد الاتصال الآن</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::NoticesPage</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>أخبرني عندما</translation>
    </message>
    <message>
        <source>A task &amp;needs me</source>
        <translation>تحتاج مهمة إليّ</translation>
    </message>
    <message>
        <source>It asks a question, or waits for an approval.</source>
        <translation>تطرح سؤالاً أو تنتظر موافقة.</translation>
    </message>
    <message>
        <source>A task &amp;failed</source>
        <translation>تفشل مهمة</translation>
    </message>
    <message>
        <source>A task is &amp;done</source>
        <translation>تنتهي مهمة</translation>
    </message>
    <message>
        <source>Also for tasks of &amp;others</source>
        <translation>وكذلك لمهام الآخرين</translation>
    </message>
    <message>
        <source>Those that somebody else in the organization started.</source>
        <translation>التي بدأها شخص آخر في المؤسسة.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>&amp;Usually</source>
        <translation>عادةً</translation>
    </message>
    <message>
        <source>For every organization that has no level of its own below.</source>
        <translation>لكل مؤسسة ليس لها مستوى خاص بها أدناه.</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>مع صوت</translation>
    </message>
    <message>
        <source>One each for what needs you, what failed and what is done.</source>
        <translation>صوت لما يحتاج إليك، وآخر لما فشل، وآخر لما انتهى.</translation>
    </message>
    <message>
        <source>Say how &amp;many, never which</source>
        <translation>ذكر العدد، لا الأسماء</translation>
    </message>
    <message>
        <source>No title and no name is shown by the desktop, or kept by it.</source>
        <translation>لا يعرض سطح المكتب عنوانًا ولا اسمًا ولا يحتفظ بهما.</translation>
    </message>
    <message>
        <source>Hide the words while the screen is &amp;locked</source>
        <translation>إخفاء النص والشاشة مقفلة</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>هدوء</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>من</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>It begins when it ends, and so never.</source>
        <translation>تبدأ حين تنتهي، أي لا تبدأ أبدًا.</translation>
    </message>
    <message>
        <source>Nothing pops up from the evening until the next morning. The badge goes on.</source>
        <translation>لا يظهر شيء من المساء حتى صباح اليوم التالي. تستمر الشارة.</translation>
    </message>
    <message>
        <source>Nothing pops up in these hours. The badge goes on.</source>
        <translation>لا يظهر شيء في هذه الساعات. تستمر الشارة.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>غفوة</translation>
    </message>
    <message>
        <source>&amp;End now</source>
        <translation>إنهاء الآن</translation>
    </message>
    <message>
        <source>For on&amp;e hour</source>
        <translation>لساعة واحدة</translation>
    </message>
    <message>
        <source>Nothing pops up until %1.</source>
        <comment>a time</comment>
        <translation>لا يظهر شيء حتى %1.</translation>
    </message>
    <message>
        <source>Nothing pops up for a while.</source>
        <translation>لا يظهر شيء لبعض الوقت.</translation>
    </message>
    <message>
        <source>End the snooze now</source>
        <translation>إنهاء الغفوة الآن</translation>
    </message>
    <message>
        <source>Snooze for one hour</source>
        <translation>غفوة لساعة واحدة</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgLevels</name>
    <message>
        <source>Off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Badge only</source>
        <translation>الشارة فقط</translation>
    </message>
    <message>
        <source>Badge and popup</source>
        <translation>الشارة وإشعار</translation>
    </message>
    <message>
        <source>Popup that stays</source>
        <translation>إشعار يبقى</translation>
    </message>
    <message>
        <source>By organization</source>
        <translation>حسب المؤسسة</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>كالمعتاد</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::OrgPicker</name>
    <message>
        <source>Chooses the organization whose tasks are shown</source>
        <translation>يختار المؤسسة التي تُعرض مهامها</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>organization and number</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Choose an organization</source>
        <translation>اختر مؤسسة</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>organization and account</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>فتح في نافذة</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PanelMenu</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Dismiss all that is over</source>
        <translation>إخفاء كل ما انتهى</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>فتح في نافذة</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::Popover</name>
    <message>
        <source>Running agents</source>
        <translation>الوكلاء العاملون</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::PopoverHeader</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ScopeSwitch</name>
    <message>
        <source>Tasks that run for you in all organizations</source>
        <translation>المهام التي تعمل من أجلك في كل المؤسسات</translation>
    </message>
    <message>
        <source>Tasks of everybody in one organization</source>
        <translation>مهام الجميع في مؤسسة واحدة</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>النطاق</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingRow</name>
    <message>
        <source>Set by who looks after this machine.</source>
        <translation>حدّده من يدير هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsDialog</name>
    <message>
        <source>Settings – Tallylight</source>
        <translation>الإعدادات – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SettingsNavigation</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInAddressForm</name>
    <message>
        <source>&amp;Server address</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>ملف CA</translation>
    </message>
    <message>
        <source>Certificates in PEM form, for a server that has an authority of its own.</source>
        <translation>شهادات بصيغة PEM، لخادم له سلطة خاصة به.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>خيارات متقدمة</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>اختيار ملف CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>شهادات (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Use the &amp;hub on this machine</source>
        <translation>استخدام المحور على هذا الجهاز</translation>
    </message>
    <message>
        <source>Choose a fi&amp;le…</source>
        <translation>اختيار ملف…</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SignInDialog</name>
    <message>
        <source>API &amp;key</source>
        <translation>مفتاح API</translation>
    </message>
    <message>
        <source>It goes to the keyring, and is shown nowhere again.</source>
        <translation>يُحفظ في حلقة المفاتيح ولا يُعرض ثانية في أي مكان.</translation>
    </message>
    <message>
        <source>Or&amp;ganization</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Its short name as it stands in addresses, or the address of one of its pages.</source>
        <translation>اسمها القصير كما يظهر في العناوين، أو عنوان إحدى صفحاتها.</translation>
    </message>
    <message>
        <source>Sign in – Tallylight</source>
        <translation>تسجيل الدخول – Tallylight</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::SpokenRows</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>tallylight::ui::StopSheet</name>
    <message>
        <source>Stop “%1”? It counts as failed then, and what it has done so far stays.</source>
        <translation>أتريد إيقاف «%1»؟ ستُعدّ فاشلة عندئذ، ويبقى ما أنجزته حتى الآن.</translation>
    </message>
    <message>
        <source>“%1” was not stopped: %2</source>
        <comment>title, reason</comment>
        <translation>لم تتوقف «%1»: %2</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>متابعة التشغيل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopping “%1”…</source>
        <translation>جارٍ إيقاف «%1»…</translation>
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
        <translation>الوكلاء العاملون</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>المهام الجارية</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadView</name>
    <message>
        <source>Running tasks</source>
        <translation>المهام الجارية</translation>
    </message>
</context>
<context>
    <name>tallylight::ui::ThreadWindow</name>
    <message>
        <source>All my work</source>
        <translation>كل عملي</translation>
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
        <translation>الشريط والنافذة</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>الأيقونة</translation>
    </message>
    <message>
        <source>&amp;Hide while nothing runs</source>
        <translation>إخفاء حين لا يعمل شيء</translation>
    </message>
    <message>
        <source>The icon comes back when a task runs, ends, or needs you. Starting Tallylight once more opens its window.</source>
        <translation>تعود الأيقونة عندما تعمل مهمة أو تنتهي أو تحتاج إليك. تشغيل Tallylight مرة أخرى يفتح نافذته.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>&amp;Close the list when another window is used</source>
        <translation>إغلاق القائمة عند استخدام نافذة أخرى</translation>
    </message>
    <message>
        <source>Otherwise it stays until you close it.</source>
        <translation>وإلا بقيت حتى تغلقها.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>What &amp;stands on it</source>
        <translation>ما يظهر عليها</translation>
    </message>
    <message>
        <source>Trouble with the connection is shown in any case.</source>
        <translation>تظهر مشكلات الاتصال في كل الأحوال.</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>ملوّنة</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Automatic follows whether the desktop is light or dark.</source>
        <translation>يتبع «تلقائي» سطح المكتب، فاتحًا كان أم داكنًا.</translation>
    </message>
</context>
</TS>
