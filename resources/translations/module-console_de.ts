<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ArgumentSamples</name>
    <message>
        <source>This does not look like a user ID, such as @alice:example.org.</source>
        <translation>Das sieht nicht wie eine Benutzerkennung aus, zum Beispiel @alice:example.org.</translation>
    </message>
    <message>
        <source>This does not look like a room ID, such as !room:example.org.</source>
        <translation>Das sieht nicht wie eine Raumkennung aus, zum Beispiel !room:example.org.</translation>
    </message>
    <message>
        <source>This does not look like an event ID, such as $example.</source>
        <translation>Das sieht nicht wie eine Ereigniskennung aus, zum Beispiel $example.</translation>
    </message>
</context>
<context>
    <name>CacheMemory</name>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>CacheRow</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This cache keeps nothing: the module asked for %1 entries, and the cache factor leaves none.</source>
        <translation>Dieser Cache behält nichts: Das Modul wünscht %1 Einträge, der Cache-Faktor lässt keinen übrig.</translation>
    </message>
    <message>
        <source>%1 entries; at most %2 are kept, which is the asked size of %3 times the cache factor.</source>
        <translation>%1 Einträge; höchstens %2 werden behalten: die gewünschte Größe %3 mal Cache-Faktor.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>%1(%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Asked size</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>How many entries the module asked for, before the cache factor.</source>
        <translation>Wie viele Einträge das Modul wünscht, vor dem Cache-Faktor.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Hit ratio</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Evicted: size</source>
        <translation>Verdrängt: Größe</translation>
    </message>
    <message>
        <source>Entries that left because the cache was full.</source>
        <translation>Einträge, die gehen mussten, weil der Cache voll war.</translation>
    </message>
    <message>
        <source>Evicted: time</source>
        <translation>Verdrängt: Alter</translation>
    </message>
    <message>
        <source>Entries that left because of their age.</source>
        <translation>Einträge, die wegen ihres Alters gehen mussten.</translation>
    </message>
    <message>
        <source>Evicted: invalidation</source>
        <translation>Verdrängt: ungültig</translation>
    </message>
    <message>
        <source>Entries that were invalidated, or not used for the time that the config allows.</source>
        <translation>Einträge, die ungültig gemacht oder länger nicht benutzt wurden, als die Konfiguration erlaubt.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Values that are being computed now.</source>
        <translation>Werte, die gerade berechnet werden.</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>This cache does not tell what its entries take in memory.</source>
        <translation>Dieser Cache sagt nicht, wie viel Speicher seine Einträge belegen.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Evictions</source>
        <translation>Verdrängt</translation>
    </message>
    <message>
        <source>The cache was full: %1
Too old: %2
Invalidated, or not used for long: %3</source>
        <translation>Der Cache war voll: %1
Zu alt: %2
Für ungültig erklärt oder lange nicht benutzt: %3</translation>
    </message>
    <message>
        <source>The entries take %1 of memory: keys or values of this cache may hold more than can be counted. An estimate from a sample of the entries.</source>
        <translation>Die Einträge belegen %1 Speicher: Schlüssel oder Werte dieses Caches können mehr halten, als sich zählen lässt. Geschätzt aus einer Stichprobe der Einträge.</translation>
    </message>
    <message>
        <source>The entries take %1 of memory: an estimate from a sample of them.</source>
        <translation>Die Einträge belegen %1 Speicher: geschätzt aus einer Stichprobe.</translation>
    </message>
</context>
<context>
    <name>CallbackCell</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Zurückgewiesen: %1</translation>
    </message>
    <message>
        <source>95 % of the answers take less than this: more than the mark for slow callbacks</source>
        <translation>95&#xa0;% der Antworten brauchen weniger als dies: mehr als die Grenze für langsame Callbacks</translation>
    </message>
    <message>
        <source>Callback and modules</source>
        <translation>Callback und Module</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Mean time of an answer</source>
        <translation>Mittlere Zeit einer Antwort</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 % of the answers take less time than this</source>
        <translation>95&#xa0;% der Antworten brauchen weniger Zeit als dies</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Longest time of an answer</source>
        <translation>Längste Zeit einer Antwort</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Share of the time that all callbacks took</source>
        <translation>Anteil an der Zeit aller Callbacks</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>What an exception in a module comes to for whoever asked</source>
        <translation>Was eine Ausnahme in einem Modul für den Fragenden bedeutet</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>Bei Fehler</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Time of the latest answer of a module</source>
        <translation>Dauer der letzten Antwort eines Moduls</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
</context>
<context>
    <name>CallbackDetails</name>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>each module gets its own copy</source>
        <translation>jedes Modul bekommt seine eigene Kopie</translation>
    </message>
    <message>
        <source>allows: a module that fails counts as one that agrees</source>
        <translation>erlaubt: Ein Modul, das scheitert, zählt als Zustimmung</translation>
    </message>
    <message>
        <source>denies: what was asked for is forbidden</source>
        <translation>lehnt ab: Das Erfragte ist verboten</translation>
    </message>
    <message>
        <source>error: whoever asked gets an error and no answer</source>
        <translation>Fehler: Der Fragende bekommt einen Fehler und keine Antwort</translation>
    </message>
    <message>
        <source>goes on: the other modules are asked as if this one had no opinion</source>
        <translation>geht weiter: Die anderen Module werden gefragt, als hätte dieses keine Meinung</translation>
    </message>
    <message>
        <source>experimental: the homeserver may change or drop it</source>
        <translation>experimentell: Der Homeserver kann ihn ändern oder abschaffen</translation>
    </message>
    <message>
        <source>an ordinary function, not a coroutine</source>
        <translation>eine gewöhnliche Funktion, keine Koroutine</translation>
    </message>
    <message>
        <source>a bridge for modules of an older interface</source>
        <translation>eine Brücke für Module einer älteren Schnittstelle</translation>
    </message>
    <message>
        <source>a client that goes away in the middle is nobody&apos;s failure</source>
        <translation>ein Client, der mittendrin verschwindet, ist niemandes Fehler</translation>
    </message>
    <message>
        <source>How modules are asked</source>
        <translation>Wie Module gefragt werden</translation>
    </message>
    <message>
        <source>When one raises an exception</source>
        <translation>Wenn eines eine Ausnahme auslöst</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>Bei Fehler</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Without an opinion</source>
        <translation>Ohne Meinung</translation>
    </message>
    <message>
        <source>Since version</source>
        <translation>Seit Version</translation>
    </message>
    <message>
        <source>Deprecated since</source>
        <translation>Veraltet seit</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> seit %1</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>%1%2: %3 allowed, %4 denied, %5 failed</source>
        <translation>%1%2: %3 erlaubt, %4 abgelehnt, %5 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Time of an answer</source>
        <translation>Zeit einer Antwort</translation>
    </message>
    <message>
        <source>%1 mean, %2 for 95 % of them, %3 at most</source>
        <translation>im Mittel %1, bei 95&#xa0;% bis %2, höchstens %3</translation>
    </message>
    <message>
        <source>Asked as no. %1</source>
        <translation>Gefragt als Nr. %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Place in the chain</source>
        <translation>Platz in der Kette</translation>
    </message>
    <message>
        <source>Login type</source>
        <translation>Anmeldeart</translation>
    </message>
    <message>
        <source>Login fields</source>
        <translation>Anmeldefelder</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>No module has registered this callback.</source>
        <translation>Kein Modul hat diesen Callback registriert.</translation>
    </message>
    <message>
        <source>Asked after these</source>
        <translation>Danach gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n more module(s), listed below the callback</source>
        <translation>
            <numerusform>%n weiteres Modul, unter dem Callback aufgeführt</numerusform>
            <numerusform>%n weitere Module, unter dem Callback aufgeführt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallbackInfo</name>
    <message>
        <source>Modules are asked in order until one rejects; its answer is the result.</source>
        <translation>Die Module werden der Reihe nach gefragt, bis eines ablehnt; seine Antwort ist das Ergebnis.</translation>
    </message>
    <message>
        <source>Modules are asked in order until one gives a true value; that value is the result.</source>
        <translation>Die Module werden der Reihe nach gefragt, bis eines einen wahren Wert liefert; dieser Wert ist das Ergebnis.</translation>
    </message>
    <message>
        <source>Modules are asked in order until one gives a false value, which denies; forgetting to answer denies too.</source>
        <translation>Die Module werden der Reihe nach gefragt, bis eines einen falschen Wert liefert: Das lehnt ab; eine vergessene Antwort lehnt ebenfalls ab.</translation>
    </message>
    <message>
        <source>Modules are asked in order until one says exactly false, which denies; every other answer lets the walk go on.</source>
        <translation>Die Module werden der Reihe nach gefragt, bis eines genau „false“ sagt: Das lehnt ab; bei jeder anderen Antwort geht es weiter.</translation>
    </message>
    <message>
        <source>Modules are asked in order until one has an opinion; even a false or empty one counts.</source>
        <translation>Die Module werden der Reihe nach gefragt, bis eines eine Meinung hat; auch eine falsche oder leere zählt.</translation>
    </message>
    <message>
        <source>Modules are asked in order until one gives a well-formed answer; malformed ones are skipped.</source>
        <translation>Die Module werden der Reihe nach gefragt, bis eines eine wohlgeformte Antwort gibt; fehlerhafte werden übergangen.</translation>
    </message>
    <message>
        <source>Modules are asked in order until one denies or replaces the event; later modules never see it.</source>
        <translation>Die Module werden der Reihe nach gefragt, bis eines das Ereignis ablehnt oder ersetzt; spätere Module sehen es nie.</translation>
    </message>
    <message>
        <source>Every module is told, whatever the others do; answers are ignored.</source>
        <translation>Jedes Modul wird benachrichtigt, was auch immer die anderen tun; Antworten werden nicht beachtet.</translation>
    </message>
    <message>
        <source>Modules are called in order until one raises; answers are ignored.</source>
        <translation>Die Module werden der Reihe nach aufgerufen, bis eines eine Ausnahme auslöst; Antworten werden nicht beachtet.</translation>
    </message>
    <message>
        <source>The sets of all modules are put together; the answer ALL replaces them and ends the walk.</source>
        <translation>Die Mengen aller Module werden vereinigt; die Antwort ALL ersetzt sie und beendet die Befragung.</translation>
    </message>
    <message>
        <source>The sets of all modules are put together for each key.</source>
        <translation>Die Mengen aller Module werden je Schlüssel vereinigt.</translation>
    </message>
    <message>
        <source>The fields of all modules are put together; on equal keys the later module wins.</source>
        <translation>Die Felder aller Module werden zusammengeführt; bei gleichen Schlüsseln gewinnt das spätere Modul.</translation>
    </message>
    <message>
        <source>Only the checkers of the attempted login type are asked, in order, until one succeeds.</source>
        <translation>Nur die Prüfer der versuchten Anmeldeart werden der Reihe nach gefragt, bis einer Erfolg hat.</translation>
    </message>
    <message>
        <source>The first module that registers is the only one that is asked.</source>
        <translation>Nur das Modul, das sich zuerst registriert, wird gefragt.</translation>
    </message>
    <message>
        <source>Only one module may register this callback.</source>
        <translation>Nur ein Modul darf diesen Callback registrieren.</translation>
    </message>
    <message>
        <source>An exception ends the walk and reaches the caller.</source>
        <translation>Eine Ausnahme beendet die Befragung und erreicht den Aufrufer.</translation>
    </message>
    <message>
        <source>An exception is logged and the next module is asked.</source>
        <translation>Eine Ausnahme wird protokolliert und das nächste Modul gefragt.</translation>
    </message>
    <message>
        <source>A SynapseError reaches the caller; any other exception ends in HTTP 500.</source>
        <translation>Ein SynapseError erreicht den Aufrufer; jede andere Ausnahme endet mit HTTP 500.</translation>
    </message>
    <message>
        <source>A SynapseError reaches the caller; any other exception forbids with HTTP 403.</source>
        <translation>Ein SynapseError erreicht den Aufrufer; jede andere Ausnahme verbietet mit HTTP 403.</translation>
    </message>
    <message>
        <source>Any exception ends in HTTP 500.</source>
        <translation>Jede Ausnahme endet mit HTTP 500.</translation>
    </message>
    <message>
        <source>An exception fails this iteration. The homeserver tries it again at once; after five failures in a row it stops all background updates.</source>
        <translation>Eine Ausnahme lässt diesen Durchgang scheitern. Der Homeserver versucht es sofort noch einmal; nach fünf Fehlschlägen in Folge hält er alle Hintergrundaktualisierungen an.</translation>
    </message>
</context>
<context>
    <name>CallbackTree</name>
    <message>
        <source>%1 (refused)</source>
        <translation>%1 (zurückgewiesen)</translation>
    </message>
    <message>
        <source>asked as %1 of %2</source>
        <translation>gefragt als %1 von %2</translation>
    </message>
    <message>
        <source>deprecated since %1</source>
        <translation>veraltet seit %1</translation>
    </message>
    <message>
        <source>experimental</source>
        <translation>experimentell</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>%1, slow</source>
        <translation>%1, langsam</translation>
    </message>
    <message>
        <source>nobody registered it</source>
        <translation>niemand hat ihn registriert</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n&#xa0;s</numerusform>
            <numerusform>vor %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n&#xa0;min</numerusform>
            <numerusform>vor %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n&#xa0;h</numerusform>
            <numerusform>vor %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Original order</source>
        <translation>Ursprüngliche Reihenfolge</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Geben Sie ein, was Sie tun möchten</translation>
    </message>
</context>
<context>
    <name>DiffWords</name>
    <message numerus="yes">
        <source>%n line(s) are the same</source>
        <translation>
            <numerusform>%n Zeile ist gleich</numerusform>
            <numerusform>%n Zeilen sind gleich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditHistory</name>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
</context>
<context>
    <name>EntryCount</name>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryMatcher</name>
    <message>
        <source>The “[” at position %1 has no “]”; write “\[” for the bracket itself.</source>
        <translation>Zur „[“ an Stelle %1 fehlt die „]“; schreiben Sie „\[“ für die Klammer selbst.</translation>
    </message>
    <message>
        <source>This pattern cannot be read at position %1: %2.</source>
        <translation>Dieses Muster ist ab Stelle %1 nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>keys or values</source>
        <translation>Schlüssel oder Werte</translation>
    </message>
    <message>
        <source>%1 that contain “%2”</source>
        <translation>%1, die „%2“ enthalten</translation>
    </message>
    <message>
        <source>%1 like “%2”</source>
        <translation>%1 wie „%2“</translation>
    </message>
    <message>
        <source>%1 that match the regular expression “%2”</source>
        <translation>%1, auf die der reguläre Ausdruck „%2“ passt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>of another type</source>
        <translation>von anderem Typ</translation>
    </message>
    <message>
        <source>entries whose value is %1</source>
        <translation>Einträge, deren Wert %1 ist</translation>
    </message>
    <message>
        <source>%1, of entries whose value is %2</source>
        <translation>%1, von Einträgen, deren Wert %2 ist</translation>
    </message>
</context>
<context>
    <name>EventTemplates</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitritt</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Verbannung</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Room name</source>
        <translation>Raumname</translation>
    </message>
    <message>
        <source>Power levels</source>
        <translation>Berechtigungsstufen</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
</context>
<context>
    <name>FailureStance</name>
    <message>
        <source>allows</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>lehnt ab</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>geht weiter</translation>
    </message>
</context>
<context>
    <name>FilterExpression</name>
    <message>
        <source>“%1” is no regular expression: %2</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2</translation>
    </message>
    <message>
        <source>“%1” needs a number after “%2”</source>
        <translation>„%1“ braucht eine Zahl hinter „%2“</translation>
    </message>
</context>
<context>
    <name>FormSchema</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Choice %1</source>
        <translation>Möglichkeit %1</translation>
    </message>
</context>
<context>
    <name>ProblemFixes</name>
    <message>
        <source>Quick fixes</source>
        <translation>Schnellkorrekturen</translation>
    </message>
    <message>
        <source>Rename the Key to “%1”</source>
        <translation>Schlüssel in „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Ignore “%1” Here with a Comment</source>
        <translation>„%1“ hier mit einem Kommentar ignorieren</translation>
    </message>
</context>
<context>
    <name>QLabel</name>
    <message>
        <source>Sign</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>SearchEverywhere</name>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Search Everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>log of the host</source>
        <translation>Protokoll des Hosts</translation>
    </message>
    <message>
        <source>Searching the keys of the caches…</source>
        <translation>Die Schlüssel der Caches werden durchsucht …</translation>
    </message>
    <message>
        <source>More keys fit: type more of the one that you look for</source>
        <translation>Es passen noch mehr Schlüssel: Geben Sie mehr von dem gesuchten ein</translation>
    </message>
    <message>
        <source>Of large caches, only the %1 entries that were used last were searched</source>
        <translation>Von großen Caches wurden nur die %1 zuletzt benutzten Einträge durchsucht</translation>
    </message>
    <message>
        <source>Name of a module (m), callback (c), route (r), cache or key (k), problem (p) or setting (s), or words of the log (l)</source>
        <translation>Name (m: Modul, c: Callback, r: Route, k: Cache oder Schlüssel, p: Problem, s: Einstellung) oder Wörter des Protokolls (l)</translation>
    </message>
</context>
<context>
    <name>SlowCallbacks</name>
    <message>
        <source>95 % of %1 answers took up to %2, the slowest %3; from %4 on it is marked as slow</source>
        <translation>95&#xa0;% von %1 Antworten brauchten bis zu %2, die langsamste %3; ab %4 gilt er als langsam</translation>
    </message>
    <message>
        <source>%1 is slow to answer %2: %3</source>
        <translation>%1 antwortet langsam auf %2: %3</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>The text is not UTF-8 throughout and cannot be searched.</source>
        <translation>Der Text ist nicht durchgehend UTF-8 und kann nicht durchsucht werden.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>replaces the event</source>
        <translation>ersetzt das Ereignis</translation>
    </message>
    <message>
        <source>has no opinion</source>
        <translation>hat keine Meinung</translation>
    </message>
    <message>
        <source>not asked: checks the login type %1 only</source>
        <translation>nicht gefragt: prüft nur die Anmeldeart %1</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>not asked: %1 had already decided</source>
        <translation>nicht gefragt: %1 hatte schon entschieden</translation>
    </message>
    <message>
        <source>not asked: %1 had already failed</source>
        <translation>nicht gefragt: %1 war schon gescheitert</translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation>lieferte %1</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschied</translation>
    </message>
    <message>
        <source>changed %1 to %2</source>
        <translation>änderte %1 in %2</translation>
    </message>
    <message>
        <source>Denied by %1</source>
        <translation>Abgelehnt von %1</translation>
    </message>
    <message>
        <source>Allowed by %1</source>
        <translation>Erlaubt von %1</translation>
    </message>
    <message>
        <source>Answered by %1</source>
        <translation>Beantwortet von %1</translation>
    </message>
    <message>
        <source>Ended by %1</source>
        <translation>Beendet von %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>No module was asked: the answer is the one without an opinion</source>
        <translation>Kein Modul wurde gefragt: Es gilt die Antwort ohne Meinung</translation>
    </message>
    <message>
        <source>Allowed: no module objected</source>
        <translation>Erlaubt: Kein Modul hat widersprochen</translation>
    </message>
    <message>
        <source>Denied: no module allowed it</source>
        <translation>Abgelehnt: Kein Modul hat es erlaubt</translation>
    </message>
    <message numerus="yes">
        <source>Put together from the answers of %n module(s)</source>
        <translation>
            <numerusform>Zusammengesetzt aus der Antwort von %n Modul</numerusform>
            <numerusform>Zusammengesetzt aus den Antworten von %n Modulen</numerusform>
        </translation>
    </message>
    <message>
        <source>No module had an opinion</source>
        <translation>Kein Modul hatte eine Meinung</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n module(s) were told</source>
        <translation>
            <numerusform>Erledigt: %n Modul wurde benachrichtigt</numerusform>
            <numerusform>Erledigt: %n Module wurden benachrichtigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled: the client went away</source>
        <translation>Abgebrochen: Der Client ist verschwunden</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>modulehost::AddModuleDialog</name>
    <message>
        <source>With its &amp;example config</source>
        <translation>Mit seiner &amp;Beispielkonfiguration</translation>
    </message>
    <message>
        <source>&amp;Add the Module</source>
        <translation>Modul &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a Module</source>
        <translation>Modul hinzufügen</translation>
    </message>
    <message>
        <source>Filter the modules</source>
        <translation>Module filtern</translation>
    </message>
    <message>
        <source>Modules that were found</source>
        <translation>Gefundene Module</translation>
    </message>
    <message>
        <source>Looking for modules…</source>
        <translation>Module werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>About the module</source>
        <translation>Über das Modul</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>Platz in der Reihenfolge</translation>
    </message>
    <message>
        <source>Without it the entry has no config, and you write it yourself</source>
        <translation>Ohne sie hat der Eintrag keine Konfiguration, und Sie schreiben sie selbst</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>&amp;Platz:</translation>
    </message>
    <message>
        <source>the entry on line %1</source>
        <translation>dem Eintrag in Zeile %1</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>No modules were found</source>
        <translation>Keine Module gefunden</translation>
    </message>
    <message>
        <source>Modules are looked for in the folders of “module_console: native_module_paths:” and among those that come with the program.</source>
        <translation>Module werden in den Ordnern aus „module_console: native_module_paths:“ gesucht und unter denen, die mit dem Programm kommen.</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>%1, after all others</source>
        <translation>%1, nach allen anderen</translation>
    </message>
    <message>
        <source>Modules are asked in this order</source>
        <translation>Module werden in dieser Reihenfolge gefragt</translation>
    </message>
</context>
<context>
    <name>modulehost::AnsweredRequestsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>the client had gone</source>
        <translation>der Client war verschwunden</translation>
    </message>
</context>
<context>
    <name>modulehost::ApplyDialog</name>
    <message>
        <source>&amp;Save and Apply</source>
        <translation>&amp;Speichern und anwenden</translation>
    </message>
    <message>
        <source>Review and Apply</source>
        <translation>Durchsehen und anwenden</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Difference in the file</source>
        <translation>Unterschied in der Datei</translation>
    </message>
    <message>
        <source>What the changes alter</source>
        <translation>Was die Änderungen bewirken</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Takes all changes back. Undo brings them here again.</source>
        <translation>Nimmt alle Änderungen zurück. „Rückgängig“ bringt sie wieder her.</translation>
    </message>
    <message>
        <source>The modules run with the changes; the file stays as it is.</source>
        <translation>Die Module laufen mit den Änderungen; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Save &amp;Only</source>
        <translation>&amp;Nur speichern</translation>
    </message>
    <message>
        <source>Writes the file; the modules go on with the set-up from before.</source>
        <translation>Schreibt die Datei; die Module laufen mit der bisherigen Einrichtung weiter.</translation>
    </message>
    <message>
        <source>Writes the file, and then the modules run with it.</source>
        <translation>Schreibt die Datei; danach laufen die Module mit ihr.</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>With the changes</source>
        <translation>Mit den Änderungen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier change(s)</source>
        <translation>
            <numerusform>%n frühere Änderung</numerusform>
            <numerusform>%n frühere Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation>&amp;Zurückgehen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Apply &amp;Without Saving</source>
        <translation>&amp;Anwenden, ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>modulehost::ArgumentField</name>
    <message>
        <source>Remark on %1</source>
        <translation>Bemerkung zu %1</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Vorgabe verwenden</translation>
    </message>
    <message>
        <source>Use the default for %1</source>
        <translation>Vorgabe für %1 verwenden</translation>
    </message>
    <message>
        <source>None (null)</source>
        <translation>Nichts (null)</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>Kein Wert für %1</translation>
    </message>
    <message>
        <source>An argument of the type %1</source>
        <translation>Ein Argument vom Typ %1</translation>
    </message>
</context>
<context>
    <name>modulehost::ArgumentsPane</name>
    <message>
        <source>Arguments as form or JSON</source>
        <translation>Argumente als Formular oder JSON</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>Argumente als JSON</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Choose a callback.</source>
        <translation>Wählen Sie einen Callback.</translation>
    </message>
    <message>
        <source>The arguments are an object: { &quot;name&quot;: value, … }.</source>
        <translation>Die Argumente sind ein Objekt: { &quot;Name&quot;: Wert,&#xa0;… }.</translation>
    </message>
</context>
<context>
    <name>modulehost::AutoRefresh</name>
    <message>
        <source>Read Again by Itself</source>
        <translation>Von selbst neu lesen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Every Second</source>
        <translation>Jede Sekunde</translation>
    </message>
    <message>
        <source>Every 5 Seconds</source>
        <translation>Alle 5 Sekunden</translation>
    </message>
    <message>
        <source>Every 30 Seconds</source>
        <translation>Alle 30 Sekunden</translation>
    </message>
</context>
<context>
    <name>modulehost::AvailableModulesModel</name>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
</context>
<context>
    <name>modulehost::BoolInput</name>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
</context>
<context>
    <name>modulehost::BusyFeed</name>
    <message>
        <source>The host has stood still for %1</source>
        <translation>Der Host steht seit %1 still</translation>
    </message>
    <message>
        <source>%1 has held the host for %2</source>
        <translation>%1 hält den Host seit %2 auf</translation>
    </message>
    <message>
        <source>%1 has waited for %2</source>
        <translation>%1 wartet seit %2</translation>
    </message>
    <message>
        <source>%1 has waited for %2 for %3</source>
        <translation>%1 wartet seit %3 auf %2</translation>
    </message>
    <message>
        <source>%1 is stuck: it has waited for %2</source>
        <translation>%1 hängt: wartet seit %2</translation>
    </message>
    <message>
        <source>%1 is stuck: it has waited for %2 for %3</source>
        <translation>%1 hängt: wartet seit %3 auf %2</translation>
    </message>
</context>
<context>
    <name>modulehost::CacheEntriesModel</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>modulehost::CachesPage</name>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Read Entries Again</source>
        <translation>Einträge neu lesen</translation>
    </message>
    <message>
        <source>Read the entries again (F5)</source>
        <translation>Die Einträge neu lesen (F5)</translation>
    </message>
    <message>
        <source>Show Keys as a Tree</source>
        <translation>Schlüssel als Baum zeigen</translation>
    </message>
    <message>
        <source>Invalidate Selected Entries…</source>
        <translation>Ausgewählte Einträge ungültig machen&#xa0;…</translation>
    </message>
    <message>
        <source>Invalidate a Key…</source>
        <translation>Einen Schlüssel ungültig machen&#xa0;…</translation>
    </message>
    <message>
        <source>Invalidate Everything That Matches…</source>
        <translation>Alles Passende ungültig machen&#xa0;…</translation>
    </message>
    <message>
        <source>Invalidate the Whole Cache…</source>
        <translation>Den ganzen Cache ungültig machen&#xa0;…</translation>
    </message>
    <message>
        <source>Stop the Invalidation</source>
        <translation>Ungültigmachen anhalten</translation>
    </message>
    <message>
        <source>Show the Module</source>
        <translation>Modul zeigen</translation>
    </message>
    <message>
        <source>Copy the Value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Filter of the caches</source>
        <translation>Filter der Caches</translation>
    </message>
    <message>
        <source>Caches of all modules</source>
        <translation>Caches aller Module</translation>
    </message>
    <message>
        <source>Invalidate</source>
        <translation>Ungültig machen</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>No module has a cache</source>
        <translation>Kein Modul hat einen Cache</translation>
    </message>
    <message>
        <source>A cache is there when a module registers a cached function.</source>
        <translation>Ein Cache entsteht, wenn ein Modul eine zwischengespeicherte Funktion registriert.</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Noch läuft nichts</translation>
    </message>
    <message>
        <source>Modules bring their caches when they run; this file is not trusted yet.</source>
        <translation>Module bringen ihre Caches mit, wenn sie laufen; dieser Datei wird noch nicht vertraut.</translation>
    </message>
    <message>
        <source>No configuration is open</source>
        <translation>Keine Konfiguration geöffnet</translation>
    </message>
    <message>
        <source>Open a homeserver.yaml to see the caches of its modules.</source>
        <translation>Öffnen Sie eine homeserver.yaml, um die Caches ihrer Module zu sehen.</translation>
    </message>
    <message>
        <source>%1 has no such cache now.</source>
        <translation>%1 hat jetzt keinen solchen Cache.</translation>
    </message>
    <message>
        <source>There is no filter: these are all entries.</source>
        <translation>Es gibt keinen Filter: Das sind alle Einträge.</translation>
    </message>
    <message>
        <source>These are all %1.</source>
        <translation>Das sind alle %1.</translation>
    </message>
    <message>
        <source>Say above how to go on after the crash.</source>
        <translation>Sagen Sie oben, wie es nach dem Absturz weitergehen soll.</translation>
    </message>
</context>
<context>
    <name>modulehost::CallbacksPage</name>
    <message>
        <source>Callbacks</source>
        <translation>Callbacks</translation>
    </message>
    <message>
        <source>Fire…</source>
        <translation>Auslösen&#xa0;…</translation>
    </message>
    <message>
        <source>Ask the modules of a callback with arguments of your own</source>
        <translation>Die Module eines Callbacks mit eigenen Argumenten fragen</translation>
    </message>
    <message>
        <source>Show the Module</source>
        <translation>Modul zeigen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Einfrieren</translation>
    </message>
    <message>
        <source>Reset Counters</source>
        <translation>Zähler zurücksetzen</translation>
    </message>
    <message>
        <source>Set the counters of all callbacks and routes to zero</source>
        <translation>Die Zähler aller Callbacks und Routen auf null setzen</translation>
    </message>
    <message>
        <source>Mark as Slow From…</source>
        <translation>Als langsam markieren ab&#xa0;…</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Group by Module</source>
        <translation>Nach Modul gruppieren</translation>
    </message>
    <message>
        <source>Show Unregistered</source>
        <translation>Nicht registrierte zeigen</translation>
    </message>
    <message>
        <source>Show callbacks that no module has registered</source>
        <translation>Callbacks zeigen, die kein Modul registriert hat</translation>
    </message>
    <message>
        <source>Details of the callback</source>
        <translation>Einzelheiten des Callbacks</translation>
    </message>
    <message>
        <source>Counters since</source>
        <translation>Zähler seit</translation>
    </message>
    <message>
        <source>When counting began or was reset</source>
        <translation>Wann das Zählen begann oder zurückgesetzt wurde</translation>
    </message>
    <message>
        <source>Details and Fire</source>
        <translation>Einzelheiten und Auslösen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>Callbacks and details</source>
        <translation>Callbacks und Einzelheiten</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>No module runs yet</source>
        <translation>Noch läuft kein Modul</translation>
    </message>
    <message>
        <source>Trust the configuration above to load its modules.</source>
        <translation>Vertrauen Sie oben der Konfiguration, um ihre Module zu laden.</translation>
    </message>
    <message>
        <source>No module has registered a callback</source>
        <translation>Kein Modul hat einen Callback registriert</translation>
    </message>
    <message>
        <source>Open a configuration with modules, or look at what could be registered.</source>
        <translation>Öffnen Sie eine Konfiguration mit Modulen oder sehen Sie nach, was registriert werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Go On (%n new)</source>
        <translation>
            <numerusform>Fortsetzen (%n neuer)</numerusform>
            <numerusform>Fortsetzen (%n neue)</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls since the view was frozen</source>
        <translation>Aufrufe, seit die Ansicht eingefroren ist</translation>
    </message>
    <message>
        <source>Let the counters stand still</source>
        <translation>Die Zähler stillstehen lassen</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Slow Callback</source>
        <translation>Langsamer Callback</translation>
    </message>
    <message>
        <source>Mark %1 as slow when one answer in twenty takes longer than (ms):</source>
        <translation>%1 als langsam markieren, wenn eine von zwanzig Antworten länger dauert als (ms):</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Say above how to go on after the crash.</source>
        <translation>Sagen Sie oben, wie es nach dem Absturz weitergehen soll.</translation>
    </message>
</context>
<context>
    <name>modulehost::CallbacksTree</name>
    <message>
        <source>Callbacks and the modules they ask</source>
        <translation>Callbacks und die Module, die sie fragen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>modulehost::ChoiceEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>%1, by default</source>
        <translation>%1 (Vorgabe)</translation>
    </message>
    <message>
        <source>%1 (not one of the values)</source>
        <translation>%1 (keiner der Werte)</translation>
    </message>
</context>
<context>
    <name>modulehost::Chooser</name>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter takes</source>
        <translation>Auf und Ab wählen, Eingabe übernimmt</translation>
    </message>
</context>
<context>
    <name>modulehost::CollectionEditor</name>
    <message>
        <source>Add a Setting</source>
        <translation>Einstellung hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n More</source>
        <translation>
            <numerusform>%n weiteres Element zeigen</numerusform>
            <numerusform>%n weitere Elemente zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an Item</source>
        <translation>Element hinzufügen</translation>
    </message>
    <message>
        <source>Add an item to %1</source>
        <translation>Ein Element zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add a setting</source>
        <translation>Eine Einstellung hinzufügen</translation>
    </message>
    <message>
        <source>Add a setting to %1</source>
        <translation>Eine Einstellung zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Another Setting…</source>
        <translation>Andere Einstellung&#xa0;…</translation>
    </message>
    <message>
        <source>Name of the setting:</source>
        <translation>Name der Einstellung:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>modulehost::ColumnFilter</name>
    <message>
        <source>Filter by “%1”…</source>
        <translation>Nach „%1“ filtern …</translation>
    </message>
    <message>
        <source>No filter by “%1”</source>
        <translation>Nicht nach „%1“ filtern</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filtern nach</translation>
    </message>
    <message>
        <source>Filter: %1 is empty</source>
        <translation>Filter: %1 ist leer</translation>
    </message>
    <message>
        <source>Filter: %1 is “%2”</source>
        <translation>Filter: %1 ist „%2“</translation>
    </message>
    <message>
        <source>Filter: %1 is not empty</source>
        <translation>Filter: %1 ist nicht leer</translation>
    </message>
    <message>
        <source>Filter: %1 is not “%2”</source>
        <translation>Filter: %1 ist nicht „%2“</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>modulehost::CompletionPopup</name>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>modulehost::ConfigAssistant</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Typ:</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Allowed:</source>
        <translation>Erlaubt:</translation>
    </message>
    <message>
        <source>Default:</source>
        <translation>Vorgabe:</translation>
    </message>
    <message>
        <source>Limits:</source>
        <translation>Grenzen:</translation>
    </message>
</context>
<context>
    <name>modulehost::ConfigChecks</name>
    <message>
        <source>No configuration is open that the modules could check.</source>
        <translation>Es ist keine Konfiguration geöffnet, die die Module prüfen könnten.</translation>
    </message>
    <message>
        <source>A check with the modules runs their code, and this configuration is not trusted yet. Answer the question above first; nothing was run.</source>
        <translation>Eine Prüfung mit den Modulen führt deren Code aus, und dieser Konfiguration wird noch nicht vertraut. Beantworten Sie zuerst die Frage oben; es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>A check with the modules runs their code, and one of them ended an earlier run. Answer the question above first; nothing was run.</source>
        <translation>Eine Prüfung mit den Modulen führt deren Code aus, und eines von ihnen hat einen früheren Lauf beendet. Beantworten Sie zuerst die Frage oben; es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>In safe mode no module runs, and so none can check its config. Leave safe mode first.</source>
        <translation>Im abgesicherten Modus läuft kein Modul, also kann auch keines seine Konfiguration prüfen. Verlassen Sie zuerst den abgesicherten Modus.</translation>
    </message>
    <message>
        <source>The text cannot be read as it is. Mend it first; then the modules can check it.</source>
        <translation>Der Text kann so nicht gelesen werden. Verbessern Sie ihn zuerst; dann können die Module ihn prüfen.</translation>
    </message>
    <message>
        <source>The modules are busy with another check or apply. Try again when it has ended.</source>
        <translation>Die Module sind mit einer anderen Prüfung oder einem Anwenden beschäftigt. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Save the mended text first: then the modules are loaded and can check it.</source>
        <translation>Speichern Sie zuerst den berichtigten Text: Dann werden die Module geladen und können ihn prüfen.</translation>
    </message>
    <message>
        <source>The file on disk names modules or folders that you have not agreed to yet. Save first: then you are asked.</source>
        <translation>Die Datei auf dem Datenträger nennt Module oder Ordner, denen Sie noch nicht zugestimmt haben. Speichern Sie zuerst: Dann werden Sie gefragt.</translation>
    </message>
</context>
<context>
    <name>modulehost::ConfigEditor</name>
    <message>
        <source>Text of the configuration</source>
        <translation>Text der Konfiguration</translation>
    </message>
    <message>
        <source>Tab indents once you have typed; after Escape it leaves the editor.</source>
        <translation>Tab rückt ein, sobald Sie etwas eingegeben haben; nach Escape verlässt es den Editor.</translation>
    </message>
    <message>
        <source>Actions for the text</source>
        <translation>Aktionen für den Text</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Nothing is known about this place.</source>
        <translation>Über diese Stelle ist nichts bekannt.</translation>
    </message>
</context>
<context>
    <name>modulehost::ConfigForm</name>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Settings of the module</source>
        <translation>Einstellungen des Moduls</translation>
    </message>
    <message>
        <source>Entry without a module</source>
        <translation>Eintrag ohne Modul</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (deaktiviert)</translation>
    </message>
    <message>
        <source>The text cannot be read just now. The form comes back when it can.</source>
        <translation>Der Text kann gerade nicht gelesen werden. Das Formular kommt wieder, sobald er lesbar ist.</translation>
    </message>
    <message>
        <source>The text cannot be read just now, see line %L1: %2 The form comes back when it can.</source>
        <translation>Der Text kann gerade nicht gelesen werden, siehe Zeile %L1: %2 Das Formular kommt wieder, sobald er lesbar ist.</translation>
    </message>
    <message>
        <source>Go to the Problem</source>
        <translation>Zum Problem gehen</translation>
    </message>
    <message>
        <source>The file has no modules, so there is nothing to fill in.</source>
        <translation>Die Datei hat keine Module, also gibt es nichts auszufüllen.</translation>
    </message>
    <message>
        <source>This module is disabled: its entry is commented out.</source>
        <translation>Dieses Modul ist deaktiviert: Sein Eintrag ist auskommentiert.</translation>
    </message>
    <message>
        <source>Enable It</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>This module describes no settings. The form is made of what the file says.</source>
        <translation>Dieses Modul beschreibt keine Einstellungen. Das Formular richtet sich nach dem, was in der Datei steht.</translation>
    </message>
    <message>
        <source>the file is being applied; try again in a moment</source>
        <translation>die Datei wird gerade angewendet; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>the text has changed meanwhile; look at the setting again</source>
        <translation>der Text hat sich inzwischen geändert; sehen Sie sich die Einstellung noch einmal an</translation>
    </message>
    <message numerus="yes">
        <source>This is used elsewhere too and has changed there as well: line(s) %1.</source>
        <extracomment>%1 stands for their numbers: “3” or “3, 17”.</extracomment>
        <translation>
            <numerusform>Dies wird auch anderswo verwendet und hat sich dort ebenfalls geändert: Zeile %1.</numerusform>
            <numerusform>Dies wird auch anderswo verwendet und hat sich dort ebenfalls geändert: Zeilen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The module whose settings are shown</source>
        <translation>Das Modul, dessen Einstellungen gezeigt werden</translation>
    </message>
</context>
<context>
    <name>modulehost::ConfigOutline</name>
    <message>
        <source>Entry without a module</source>
        <translation>Eintrag ohne Modul</translation>
    </message>
    <message>
        <source>%1 (disabled)</source>
        <translation>%1 (deaktiviert)</translation>
    </message>
    <message>
        <source>Outline of the file</source>
        <translation>Gliederung der Datei</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>modulehost::ConfigPage</name>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Open a Configuration…</source>
        <translation>Konfiguration öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Review and Apply…</source>
        <translation>Durchsehen und anwenden&#xa0;…</translation>
    </message>
    <message>
        <source>Find in the Text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Rückwärts suchen</translation>
    </message>
    <message>
        <source>Go to Line…</source>
        <translation>Gehe zu Zeile&#xa0;…</translation>
    </message>
    <message>
        <source>Comment or Uncomment Lines</source>
        <translation>Zeilen aus- oder einkommentieren</translation>
    </message>
    <message>
        <source>Duplicate Lines</source>
        <translation>Zeilen verdoppeln</translation>
    </message>
    <message>
        <source>Move Lines Up</source>
        <translation>Zeilen nach oben</translation>
    </message>
    <message>
        <source>Move Lines Down</source>
        <translation>Zeilen nach unten</translation>
    </message>
    <message>
        <source>Next Problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous Problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Go to the Outline</source>
        <translation>Zur Gliederung</translation>
    </message>
    <message>
        <source>Problems of the text</source>
        <translation>Probleme des Textes</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State of the text</source>
        <translation>Zustand des Textes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>No configuration is open</source>
        <translation>Es ist keine Konfiguration geöffnet</translation>
    </message>
    <message>
        <source>Open a homeserver.yaml to see its text and to change it.</source>
        <translation>Öffnen Sie eine homeserver.yaml, um ihren Text zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>The configuration is being read</source>
        <translation>Die Konfiguration wird gelesen</translation>
    </message>
    <message>
        <source>The configuration cannot be read</source>
        <translation>Die Konfiguration kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>This file is not UTF-8 and can only be read here</source>
        <translation>Diese Datei ist nicht UTF-8 und kann hier nur gelesen werden</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line, from 1 to %L1:</source>
        <translation>Zeile, von 1 bis %L1:</translation>
    </message>
    <message>
        <source>Go Between Text and Form</source>
        <translation>Zwischen Text und Formular wechseln</translation>
    </message>
    <message>
        <source>Text Alone</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Text and Form</source>
        <translation>Text und Formular</translation>
    </message>
    <message>
        <source>Form Alone</source>
        <translation>Nur Formular</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Lets the modules check their config without changing anything (F7)</source>
        <translation>Lässt die Module ihre Konfiguration prüfen, ohne etwas zu ändern (F7)</translation>
    </message>
    <message>
        <source>Quick Fix…</source>
        <translation>Schnellkorrektur&#xa0;…</translation>
    </message>
    <message>
        <source>Suggest What Fits</source>
        <translation>Passendes vorschlagen</translation>
    </message>
    <message>
        <source>Explain the Setting</source>
        <translation>Einstellung erklären</translation>
    </message>
    <message>
        <source>Add a Module…</source>
        <translation>Modul hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Effective Config…</source>
        <translation>Wirksame Konfiguration&#xa0;…</translation>
    </message>
    <message>
        <source>The modules are checking…</source>
        <translation>Die Module prüfen&#xa0;…</translation>
    </message>
    <message>
        <source>Checked with the modules: no problems</source>
        <translation>Mit den Modulen geprüft: keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>Checked with the modules: %n problem(s); nothing was changed</source>
        <translation>
            <numerusform>Mit den Modulen geprüft: %n Problem; es wurde nichts geändert</numerusform>
            <numerusform>Mit den Modulen geprüft: %n Probleme; es wurde nichts geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no problem in this line. Go to one with F8, or choose one in the list.</source>
        <translation>In dieser Zeile ist kein Problem. Gehen Sie mit F8 zu einem oder wählen Sie eines in der Liste.</translation>
    </message>
    <message>
        <source>There is no quick fix for this problem: mend it by hand.</source>
        <translation>Für dieses Problem gibt es keine Schnellkorrektur: Beheben Sie es von Hand.</translation>
    </message>
    <message>
        <source>Fold or Unfold</source>
        <translation>Auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Fold All</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Unfold All</source>
        <translation>Alles aufklappen</translation>
    </message>
    <message>
        <source>The file whose text is shown</source>
        <translation>Die Datei, deren Text gezeigt wird</translation>
    </message>
</context>
<context>
    <name>modulehost::CrashBar</name>
    <message>
        <source>Start &amp;without This Module</source>
        <translation>&amp;Ohne dieses Modul starten</translation>
    </message>
    <message>
        <source>A module took the console down</source>
        <translation>Ein Modul hat die Konsole zum Absturz gebracht</translation>
    </message>
    <message>
        <source>Start &amp;Normally</source>
        <translation>&amp;Normal starten</translation>
    </message>
    <message>
        <source>Safe &amp;Mode</source>
        <translation>&amp;Abgesicherter Modus</translation>
    </message>
    <message>
        <source>Leaves the module out of this run alone; the file is not changed, and it can be started later</source>
        <translation>Lässt das Modul nur in diesem Lauf aus; die Datei bleibt unverändert, und es kann später gestartet werden</translation>
    </message>
    <message>
        <source>Runs the module again, as if nothing had happened</source>
        <translation>Führt das Modul wieder aus, als wäre nichts geschehen</translation>
    </message>
    <message>
        <source>Shows the file and runs no module of it</source>
        <translation>Zeigt die Datei und führt kein Modul daraus aus</translation>
    </message>
    <message>
        <source>a module whose name was not kept</source>
        <translation>einem Modul, dessen Name nicht bekannt ist</translation>
    </message>
    <message>
        <source>The console came to a sudden end on %1, in code of %2 while it was live.</source>
        <translation>Die Konsole wurde am %1 plötzlich beendet, im Code von %2, während es lief.</translation>
    </message>
    <message>
        <source>The console came to a sudden end on %1, in code of %2 while it was loaded (phase %3).</source>
        <translation>Die Konsole wurde am %1 plötzlich beendet, im Code von %2, während es geladen wurde (Phase %3).</translation>
    </message>
    <message>
        <source>Nothing of this file runs yet.</source>
        <translation>Noch läuft nichts aus dieser Datei.</translation>
    </message>
</context>
<context>
    <name>modulehost::DetailsView</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>modulehost::DiffPane</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
</context>
<context>
    <name>modulehost::DiffView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous Change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next Change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Beside Each Other</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Whole File</source>
        <translation>Ganze Datei</translation>
    </message>
    <message>
        <source>Show Secrets</source>
        <translation>Geheimnisse zeigen</translation>
    </message>
    <message>
        <source>Hide Secrets</source>
        <translation>Geheimnisse verbergen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>How much differs</source>
        <translation>Wie viel sich unterscheidet</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>Change %1 of %2: %3</source>
        <translation>Änderung %1 von %2: %3</translation>
    </message>
    <message>
        <source>The file whose changes are shown</source>
        <translation>Die Datei, deren Änderungen gezeigt werden</translation>
    </message>
</context>
<context>
    <name>modulehost::DiskBar</name>
    <message>
        <source>The file has changed</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Read the file again; changes that are not saved are dropped</source>
        <translation>Die Datei neu lesen; nicht gespeicherte Änderungen gehen verloren</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Go on with what is open; saving asks again</source>
        <translation>Mit dem Geöffneten weitermachen; beim Speichern wird erneut gefragt</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Zusammenführen&#xa0;…</translation>
    </message>
    <message>
        <source>Put your changes and those on disk together, or choose between them</source>
        <translation>Ihre Änderungen und die auf dem Datenträger zusammenführen oder zwischen ihnen wählen</translation>
    </message>
    <message>
        <source>Open Here and on Disk</source>
        <translation>Hier geöffnet und auf dem Datenträger</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Hier geöffnet</translation>
    </message>
    <message>
        <source>On disk now</source>
        <translation>Jetzt auf dem Datenträger</translation>
    </message>
    <message>
        <source>Another program has changed this file on disk.</source>
        <translation>Ein anderes Programm hat diese Datei auf dem Datenträger geändert.</translation>
    </message>
</context>
<context>
    <name>modulehost::EditsQuestion</name>
    <message>
        <source>Module Console</source>
        <translation>Module Console</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to the configuration are not saved.</source>
        <translation>
            <numerusform>%n Änderung an der Konfiguration ist nicht gespeichert.</numerusform>
            <numerusform>%n Änderungen an der Konfiguration sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>Änderungen &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
</context>
<context>
    <name>modulehost::EffectiveDialog</name>
    <message>
        <source>Show &amp;secrets</source>
        <translation>&amp;Geheimnisse zeigen</translation>
    </message>
    <message>
        <source>Effective Config</source>
        <translation>Wirksame Konfiguration</translation>
    </message>
    <message>
        <source>Config as JSON</source>
        <translation>Konfiguration als JSON</translation>
    </message>
    <message>
        <source>Also in what is copied and exported from here</source>
        <translation>Auch in dem, was von hier kopiert und exportiert wird</translation>
    </message>
    <message>
        <source>Filter the settings</source>
        <translation>Einstellungen filtern</translation>
    </message>
    <message>
        <source>Settings and where they come from</source>
        <translation>Einstellungen und woher sie kommen</translation>
    </message>
    <message>
        <source>The configuration says nothing</source>
        <translation>Die Konfiguration legt nichts fest</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Effective config</source>
        <translation>Wirksame Konfiguration</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Export as JSON…</source>
        <translation>Als JSON e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export the Effective Config</source>
        <translation>Wirksame Konfiguration exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>modulehost::EffectiveSettingsModel</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>modulehost::EntriesPane</name>
    <message>
        <source>Entries of the selected cache</source>
        <translation>Einträge des ausgewählten Caches</translation>
    </message>
    <message>
        <source>Separator of the tree&apos;s levels</source>
        <translation>Trennzeichen der Baumebenen</translation>
    </message>
    <message>
        <source>What separates the levels of the tree; a colon when empty</source>
        <translation>Was die Ebenen des Baums trennt; ein Doppelpunkt, wenn leer</translation>
    </message>
    <message>
        <source>List of the entries</source>
        <translation>Liste der Einträge</translation>
    </message>
    <message>
        <source>Select an entry to see its value.</source>
        <translation>Wählen Sie einen Eintrag aus, um seinen Wert zu sehen.</translation>
    </message>
    <message>
        <source>State of the entries</source>
        <translation>Zustand der Einträge</translation>
    </message>
    <message>
        <source>%1 of about %2 read…</source>
        <translation>%1 von etwa %2 gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>%1 von %2 passen</translation>
    </message>
    <message>
        <source>more are in the cache than can be kept here</source>
        <translation>im Cache sind mehr, als hier gehalten werden können</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>reading again…</source>
        <translation>wird neu gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>putting in order…</source>
        <translation>wird sortiert&#xa0;…</translation>
    </message>
    <message>
        <source>the host did not answer</source>
        <translation>der Host hat nicht geantwortet</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>The cache of %1 holds no entry with the key %2 now.</source>
        <translation>Der Cache von %1 enthält jetzt keinen Eintrag mit dem Schlüssel %2.</translation>
    </message>
</context>
<context>
    <name>modulehost::EntriesView</name>
    <message>
        <source>Entries of the cache</source>
        <translation>Einträge des Caches</translation>
    </message>
    <message>
        <source>No cache is selected</source>
        <translation>Kein Cache ausgewählt</translation>
    </message>
    <message>
        <source>Select a cache above to see its entries.</source>
        <translation>Wählen Sie oben einen Cache aus, um seine Einträge zu sehen.</translation>
    </message>
    <message>
        <source>The host did not answer</source>
        <translation>Der Host hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation>Die Einträge konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This cache holds nothing now</source>
        <translation>Dieser Cache ist jetzt leer</translation>
    </message>
    <message>
        <source>An entry comes when the module calls the function with a key that is not there.</source>
        <translation>Ein Eintrag kommt hinzu, wenn das Modul die Funktion mit einem Schlüssel aufruft, der noch nicht da ist.</translation>
    </message>
    <message>
        <source>Reading the entries…</source>
        <translation>Einträge werden gelesen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>modulehost::EntryFilterBar</name>
    <message>
        <source>How the filter is meant</source>
        <translation>Wie der Filter gemeint ist</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Glob</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Where the filter looks</source>
        <translation>Wo der Filter sucht</translation>
    </message>
    <message>
        <source>In keys</source>
        <translation>In Schlüsseln</translation>
    </message>
    <message>
        <source>In values</source>
        <translation>In Werten</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>In beiden</translation>
    </message>
    <message>
        <source>Filter of the entries</source>
        <translation>Filter der Einträge</translation>
    </message>
    <message>
        <source>A part of the text. Case does not matter.</source>
        <translation>Ein Teil des Textes. Groß- und Kleinschreibung ist gleich.</translation>
    </message>
    <message>
        <source>The whole text: * stands for anything, ? for one character, [a-z] for one of these, \ before a sign takes it as it is. Case does not matter.</source>
        <translation>Der ganze Text: * steht für Beliebiges, ? für ein Zeichen, [a-z] für eines von diesen, \ vor einem Zeichen nimmt es, wie es ist. Groß- und Kleinschreibung ist gleich.</translation>
    </message>
    <message>
        <source>A Perl regular expression for a part of the text. Case does not matter; (?-i) makes it matter.</source>
        <translation>Ein regulärer Ausdruck (Perl) für einen Teil des Textes. Groß- und Kleinschreibung ist gleich; (?-i) unterscheidet sie.</translation>
    </message>
    <message>
        <source>Type of the values</source>
        <translation>Typ der Werte</translation>
    </message>
    <message>
        <source>Any value</source>
        <translation>Alle Werte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Wahr oder falsch</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Only entries whose values are of this type</source>
        <translation>Nur Einträge, deren Werte von diesem Typ sind</translation>
    </message>
    <message>
        <source>Whether signs such as * and . stand for others</source>
        <translation>Ob Zeichen wie * und . für andere stehen</translation>
    </message>
    <message>
        <source>Whether keys, values or both must have what is looked for</source>
        <translation>Ob das Gesuchte in Schlüsseln, Werten oder beiden stehen muss</translation>
    </message>
</context>
<context>
    <name>modulehost::EntryTreeModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>(nothing after it)</source>
        <translation>(nichts dahinter)</translation>
    </message>
</context>
<context>
    <name>modulehost::EntryTreeView</name>
    <message>
        <source>Entries of the cache as a tree</source>
        <translation>Einträge des Caches als Baum</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>modulehost::EntryValueView</name>
    <message>
        <source>Selected entry</source>
        <translation>Ausgewählter Eintrag</translation>
    </message>
    <message>
        <source>Facts about the selected entry</source>
        <translation>Angaben zum ausgewählten Eintrag</translation>
    </message>
    <message>
        <source>Value of the selected entry</source>
        <translation>Wert des ausgewählten Eintrags</translation>
    </message>
    <message>
        <source>As JSON or text</source>
        <translation>Als JSON oder Text</translation>
    </message>
    <message>
        <source>As plain text</source>
        <translation>Als reiner Text</translation>
    </message>
    <message>
        <source>In hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>Form of the value</source>
        <translation>Form des Wertes</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The value is an empty text.</source>
        <translation>Der Wert ist ein leerer Text.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>not by time: it stays until it is invalidated or the cache is full</source>
        <translation>nicht von selbst: Er bleibt, bis er ungültig gemacht wird oder der Cache voll ist</translation>
    </message>
    <message>
        <source>in %1, unless it is used before</source>
        <translation>in %1, wenn er vorher nicht benutzt wird</translation>
    </message>
    <message>
        <source>This is the beginning; the rest is on its way.</source>
        <translation>Das ist der Anfang; der Rest ist unterwegs.</translation>
    </message>
    <message>
        <source>The entry has left the cache. This is the beginning of what it had.</source>
        <translation>Der Eintrag ist nicht mehr im Cache. Das ist der Anfang dessen, was er enthielt.</translation>
    </message>
    <message>
        <source>The entry has left the cache. This is what it had.</source>
        <translation>Der Eintrag ist nicht mehr im Cache. Das ist, was er enthielt.</translation>
    </message>
    <message>
        <source>The value is longer: the module&apos;s keys cannot be read back from text, so that the host can send the first %1 characters only.</source>
        <translation>Der Wert ist länger: Die Schlüssel des Moduls lassen sich nicht aus Text zurücklesen, daher kann der Host nur die ersten %1&#xa0;Zeichen senden.</translation>
    </message>
    <message>
        <source>The value is longer: the host sends the first %1.</source>
        <translation>Der Wert ist länger: Der Host sendet die ersten %1.</translation>
    </message>
    <message>
        <source>How the value is shown</source>
        <translation>Wie der Wert gezeigt wird</translation>
    </message>
</context>
<context>
    <name>modulehost::EventInput</name>
    <message>
        <source>Begin with…</source>
        <translation>Beginnen mit&#xa0;…</translation>
    </message>
    <message>
        <source>Template for %1</source>
        <translation>Vorlage für %1</translation>
    </message>
    <message>
        <source>Puts a ready-made event here</source>
        <translation>Setzt ein fertiges Ereignis ein</translation>
    </message>
</context>
<context>
    <name>modulehost::ExportTask</name>
    <message>
        <source>The rows changed while they were written. Export them again once the table is at rest.</source>
        <translation>Die Zeilen haben sich während des Schreibens geändert. Exportieren Sie sie noch einmal, sobald die Tabelle ruht.</translation>
    </message>
</context>
<context>
    <name>modulehost::FeedPage</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Follow the End</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <source>Clear the View</source>
        <translation>Ansicht leeren</translation>
    </message>
    <message numerus="yes">
        <source>Go On (%n new)</source>
        <translation>
            <numerusform>Fortsetzen (%n neue)</numerusform>
            <numerusform>Fortsetzen (%n neue)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::FieldEditor</name>
    <message>
        <source>%1, required</source>
        <translation>%1, erforderlich</translation>
    </message>
    <message>
        <source>The setting %1</source>
        <translation>Die Einstellung %1</translation>
    </message>
</context>
<context>
    <name>modulehost::FieldRow</name>
    <message>
        <source>Rename a Setting</source>
        <translation>Einstellung umbenennen</translation>
    </message>
    <message>
        <source>New name of %1:</source>
        <translation>Neuer Name von %1:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Comment Out</source>
        <translation>&amp;Auskommentieren</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Bring Back the Commented Setting</source>
        <translation>Auskommentierte Einstellung zurück&amp;holen</translation>
    </message>
    <message>
        <source>&amp;Add to the File</source>
        <translation>Zur &amp;Datei hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Show in the Text</source>
        <translation>Im Text &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>Re&amp;set to the Default</source>
        <translation>Auf die Vorgabe zurück&amp;setzen</translation>
    </message>
    <message>
        <source>Re&amp;set to the Default (%1)</source>
        <translation>Auf die Vorgabe (%1) zurück&amp;setzen</translation>
    </message>
    <message>
        <source>This is not what the module asks for.</source>
        <translation>Das ist nicht, was das Modul verlangt.</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Remove, comment out and more</source>
        <translation>Entfernen, auskommentieren und mehr</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>a setting that is required</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>%1 ist erforderlich</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 aufklappen</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Form of %1</source>
        <translation>Form von %1</translation>
    </message>
    <message>
        <source>Commented out on line %L1</source>
        <translation>Auskommentiert in Zeile %L1</translation>
    </message>
    <message>
        <source>Bring It Back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>The module does not know this setting.</source>
        <translation>Das Modul kennt diese Einstellung nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>Change It Where It Is Written</source>
        <translation>Dort ändern, wo es steht</translation>
    </message>
    <message>
        <source>Write It Out Here First</source>
        <translation>Erst hier ausschreiben</translation>
    </message>
    <message>
        <source>Each form has settings of its own</source>
        <translation>Jede Form hat eigene Einstellungen</translation>
    </message>
</context>
<context>
    <name>modulehost::FileInput</name>
    <message>
        <source>Path of a file on the host&apos;s machine</source>
        <translation>Pfad einer Datei auf dem Rechner des Hosts</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Choose a file for %1</source>
        <translation>Eine Datei für %1 wählen</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>modulehost::FileProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
</context>
<context>
    <name>modulehost::FilterField</name>
    <message>
        <source>The filter cannot be read</source>
        <translation>Der Filter ist nicht lesbar</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Earlier filters (Alt+Down)</source>
        <translation>Frühere Filter (Alt+Abwärts)</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No earlier filters</source>
        <translation>Keine früheren Filter</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Words that must all be there, -word for one that must not, &quot;several words&quot;, /regular expression/, column:word, column:=text or column:&gt;10 for one column.</source>
        <translation>Wörter, die alle vorkommen müssen, -Wort für eines, das fehlen muss, &quot;mehrere Wörter&quot;, /regulärer Ausdruck/, Spalte:Wort, Spalte:=Text oder Spalte:&gt;10 für eine Spalte.</translation>
    </message>
</context>
<context>
    <name>modulehost::FindBar</name>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Repla&amp;ce</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>&amp;Alle ersetzen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Suche schließen (Escape)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>Eingabe führt zur nächsten Stelle, Umschalt+Eingabe zur vorigen</translation>
    </message>
    <message>
        <source>Enter replaces what was found</source>
        <translation>Eingabe ersetzt das Gefundene</translation>
    </message>
</context>
<context>
    <name>modulehost::FireForm</name>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <translation>Argumente von %1</translation>
    </message>
    <message>
        <source>%1, secret: it is not remembered</source>
        <translation>%1, geheim: wird nicht gemerkt</translation>
    </message>
</context>
<context>
    <name>modulehost::FirePanel</name>
    <message>
        <source>Fire</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>Stop Waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Fire a callback</source>
        <translation>Einen Callback auslösen</translation>
    </message>
    <message>
        <source>Forget this dispatch and its answer; the modules finish what they have begun</source>
        <translation>Diesen Dispatch und seine Antwort vergessen; die Module beenden, was sie begonnen haben</translation>
    </message>
    <message>
        <source>Callback to fire</source>
        <translation>Auszulösender Callback</translation>
    </message>
    <message>
        <source>Earlier inputs</source>
        <translation>Frühere Eingaben</translation>
    </message>
    <message>
        <source>Why it cannot be fired</source>
        <translation>Warum er nicht ausgelöst werden kann</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Question and result</source>
        <translation>Frage und Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n module(s))</source>
        <translation>
            <numerusform>%1 (%n Modul)</numerusform>
            <numerusform>%1 (%n Module)</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the modules now (Ctrl+Enter)</source>
        <translation>Die Module jetzt fragen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Example Values</source>
        <translation>Beispielwerte</translation>
    </message>
    <message>
        <source>Forget These Inputs</source>
        <translation>Diese Eingaben vergessen</translation>
    </message>
    <message>
        <source>What the modules are asked</source>
        <translation>Was die Module gefragt werden</translation>
    </message>
</context>
<context>
    <name>modulehost::FireResult</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Stuck for %1: %2 lets the host do nothing else</source>
        <translation>Hängt seit %1: %2 lässt den Host nichts anderes tun</translation>
    </message>
    <message>
        <source>Stuck for %1: the host stands still</source>
        <translation>Hängt seit %1: Der Host steht still</translation>
    </message>
    <message>
        <source>Stuck for %1: waiting for %2</source>
        <translation>Hängt seit %1: wartet auf %2</translation>
    </message>
    <message>
        <source>Stuck for %1: the host has not answered</source>
        <translation>Hängt seit %1: Der Host hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Waiting for %1, %2</source>
        <translation>Wartet auf %1, %2</translation>
    </message>
    <message>
        <source>Waiting, %1</source>
        <translation>Wartet, %1</translation>
    </message>
    <message>
        <source>Nothing was asked: %1</source>
        <translation>Nichts wurde gefragt: %1</translation>
    </message>
    <message>
        <source>The host went away before it had answered.</source>
        <translation>Der Host ist verschwunden, bevor er geantwortet hat.</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>hängt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <translation>%1  %2: %3</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Fired dispatches</source>
        <translation>Ausgelöste Dispatches</translation>
    </message>
    <message>
        <source>State of the dispatch</source>
        <translation>Zustand des Dispatches</translation>
    </message>
    <message>
        <source>Nothing was fired yet</source>
        <translation>Noch nichts ausgelöst</translation>
    </message>
    <message>
        <source>Fill in the arguments and press Ctrl+Enter: each module&apos;s verdict appears here.</source>
        <translation>Füllen Sie die Argumente aus und drücken Sie Strg+Eingabe: Hier erscheint das Urteil jedes Moduls.</translation>
    </message>
    <message>
        <source>The dispatch that is shown below</source>
        <translation>Der Aufruf, der unten gezeigt wird</translation>
    </message>
</context>
<context>
    <name>modulehost::HeaderLayout</name>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>modulehost::HttpSender</name>
    <message>
        <source>The request was given up.</source>
        <translation>Die Anfrage wurde aufgegeben.</translation>
    </message>
</context>
<context>
    <name>modulehost::InvalidationDialog</name>
    <message>
        <source>Invalidate Entries</source>
        <translation>Einträge ungültig machen</translation>
    </message>
    <message>
        <source>Invalidate the whole cache of %1? It holds %2.</source>
        <translation>Den ganzen Cache von %1 ungültig machen? Er enthält %2.</translation>
    </message>
    <message>
        <source>Invalidate %1 of %2?</source>
        <translation>%1 von %2 ungültig machen?</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>Modul: %1</translation>
    </message>
    <message>
        <source>The entries were read %1; what the cache has stored since is left.</source>
        <translation>Die Einträge wurden %1 gelesen; was der Cache seitdem gespeichert hat, bleibt.</translation>
    </message>
    <message>
        <source>The module computes the values again when it needs them.</source>
        <translation>Das Modul berechnet die Werte neu, wenn es sie braucht.</translation>
    </message>
    <message>
        <source>&amp;Invalidate Whole Cache</source>
        <translation>Ganzen Cache &amp;ungültig machen</translation>
    </message>
    <message>
        <source>&amp;Invalidate %1</source>
        <translation>%1 &amp;ungültig machen</translation>
    </message>
    <message>
        <source>&amp;To confirm, type the name %1:</source>
        <translation>&amp;Geben Sie zur Bestätigung den Namen %1 ein:</translation>
    </message>
    <message>
        <source>Name of the cached function, to confirm</source>
        <translation>Name der zwischengespeicherten Funktion, zur Bestätigung</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>None of its entries has been read.</source>
        <translation>Keiner seiner Einträge wurde gelesen.</translation>
    </message>
    <message>
        <source>The first of them:</source>
        <translation>Die ersten davon:</translation>
    </message>
    <message>
        <source>With these keys:</source>
        <translation>Mit diesen Schlüsseln:</translation>
    </message>
    <message>
        <source>Keys that would be invalidated</source>
        <translation>Schlüssel, die ungültig gemacht würden</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weiterer</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is invalidated before the name stands here</source>
        <translation>Nichts wird ungültig, bevor der Name hier steht</translation>
    </message>
</context>
<context>
    <name>modulehost::InvalidationStrip</name>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Invalidation</source>
        <translation>Invalidierung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress of the invalidation</source>
        <translation>Fortschritt der Invalidierung</translation>
    </message>
    <message>
        <source>What has been invalidated stays so; the rest is left.</source>
        <translation>Was ungültig gemacht wurde, bleibt es; der Rest bleibt unberührt.</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>Fehler zeigen</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Bericht schließen</translation>
    </message>
    <message>
        <source>Invalidating %1: %2 of %3</source>
        <translation>%1 wird ungültig gemacht: %2 von %3</translation>
    </message>
    <message>
        <source>%1 invalidated</source>
        <translation>%1 ungültig gemacht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not there any more</source>
        <translation>
            <numerusform>%Ln nicht mehr da</numerusform>
            <numerusform>%Ln nicht mehr da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried</source>
        <translation>
            <numerusform>%Ln nicht versucht</numerusform>
            <numerusform>%Ln nicht versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: stopped. %2 (%3)</source>
        <translation>%1: angehalten. %2 (%3)</translation>
    </message>
    <message>
        <source>%1: stopped by you; %2.</source>
        <translation>%1: von Ihnen angehalten; %2.</translation>
    </message>
    <message>
        <source>%1: %2 in %3 ms.</source>
        <translation>%1: %2 in %3&#xa0;ms.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weiterer</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys that could not be invalidated</source>
        <translation>Schlüssel, die nicht ungültig gemacht werden konnten</translation>
    </message>
    <message numerus="yes">
        <source>Show Failures (%Ln)</source>
        <translation>
            <numerusform>Fehler zeigen (%Ln)</numerusform>
            <numerusform>Fehler zeigen (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::InvalidationTask</name>
    <message>
        <source>The module %1 is not running any more.</source>
        <translation>Das Modul %1 läuft nicht mehr.</translation>
    </message>
    <message>
        <source>The host went away before it answered.</source>
        <translation>Der Host ist verschwunden, bevor er geantwortet hat.</translation>
    </message>
    <message>
        <source>The module %1 has no cached function %2 any more.</source>
        <translation>Das Modul %1 hat keine zwischengespeicherte Funktion %2 mehr.</translation>
    </message>
</context>
<context>
    <name>modulehost::ItemViewHabits</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Export selected rows…</source>
        <translation>Ausgewählte Zeilen &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export &amp;all rows…</source>
        <translation>&amp;Alle Zeilen exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>The rows could not be saved in “%1”: %2</source>
        <translation>Die Zeilen konnten nicht in „%1“ gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Export all rows</source>
        <translation>Alle Zeilen exportieren</translation>
    </message>
    <message>
        <source>Export selected rows</source>
        <translation>Ausgewählte Zeilen exportieren</translation>
    </message>
    <message>
        <source>Saved in “%1”</source>
        <translation>In „%1“ gespeichert</translation>
    </message>
    <message>
        <source>Copy a&amp;s</source>
        <translation>Kopieren al&amp;s</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Exporting rows…</source>
        <translation>Zeilen werden exportiert&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>More than %1 rows are too many for the clipboard: export them to a file instead.</source>
        <translation>Mehr als %1 Zeilen sind zu viel für die Zwischenablage: Exportieren Sie sie stattdessen in eine Datei.</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>%1 copies the selected rows, %2 opens the menu of a row.</source>
        <translation>%1 kopiert die ausgewählten Zeilen, %2 öffnet das Menü einer Zeile.</translation>
    </message>
</context>
<context>
    <name>modulehost::JsonEditor</name>
    <message>
        <source>A JSON value is missing</source>
        <translation>Ein JSON-Wert fehlt</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>one value is expected, not several</source>
        <translation>ein Wert wird erwartet, nicht mehrere</translation>
    </message>
    <message>
        <source>What is wrong with %1</source>
        <translation>Was an %1 falsch ist</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>modulehost::JsonView</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the content</source>
        <translation>Im Inhalt suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Hexadecimal</source>
        <translation>Hexadezimal</translation>
    </message>
    <message>
        <source>only the beginning is shown</source>
        <translation>nur der Anfang wird gezeigt</translation>
    </message>
    <message>
        <source>more than %1 matches</source>
        <translation>mehr als %1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>Eingabe führt zur nächsten Stelle, Umschalt+Eingabe zur vorigen</translation>
    </message>
</context>
<context>
    <name>modulehost::KeyDialog</name>
    <message>
        <source>Invalidate a Key</source>
        <translation>Einen Schlüssel ungültig machen</translation>
    </message>
    <message>
        <source>The entry with this key leaves the cache of %1, whether it is in view or not.
Module: %2</source>
        <translation>Der Eintrag mit diesem Schlüssel verlässt den Cache von %1, ob er zu sehen ist oder nicht.
Modul: %2</translation>
    </message>
    <message>
        <source>Key part %1</source>
        <translation>Schlüsselteil %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>&amp;Invalidate 1 entry</source>
        <translation>1 Eintrag &amp;ungültig machen</translation>
    </message>
    <message>
        <source>1 entry: %1(%2)</source>
        <translation>1 Eintrag: %1(%2)</translation>
    </message>
    <message>
        <source>Exactly as the entry has it</source>
        <translation>Genau so, wie der Eintrag ihn hat</translation>
    </message>
</context>
<context>
    <name>modulehost::LineEditor</name>
    <message>
        <source>This kind of value can be changed in the text.</source>
        <translation>Werte dieser Art können im Text geändert werden.</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>nichts (null)</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>leerer Text</translation>
    </message>
    <message>
        <source>This must be a whole number, such as 12.</source>
        <translation>Das muss eine ganze Zahl sein, zum Beispiel 12.</translation>
    </message>
    <message>
        <source>This must be a number, such as 0.5.</source>
        <translation>Das muss eine Zahl sein, zum Beispiel 0.5.</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
</context>
<context>
    <name>modulehost::LiveBar</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write what the modules run with into the file</source>
        <translation>Das, womit die Module laufen, in die Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>A&amp;nwenden</translation>
    </message>
    <message>
        <source>Let the modules run with what is on disk</source>
        <translation>Die Module mit dem laufen lassen, was auf dem Datenträger ist</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Show what differs between the disk and what the modules run with</source>
        <translation>Zeigen, worin sich der Datenträger von dem unterscheidet, womit die Module laufen</translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation>Z&amp;urückgehen</translation>
    </message>
    <message>
        <source>The modules do not run with what is on disk</source>
        <translation>Die Module laufen nicht mit dem, was auf dem Datenträger ist</translation>
    </message>
    <message>
        <source>How the modules and the file differ</source>
        <translation>Wie sich Module und Datei unterscheiden</translation>
    </message>
    <message>
        <source>Saved, not applied: the modules run with the set-up from before.</source>
        <translation>Gespeichert, nicht angewendet: Die Module laufen mit der bisherigen Einrichtung.</translation>
    </message>
    <message>
        <source>Saved, but refused: the modules run with the set-up from before. %1</source>
        <extracomment>%1 is why: what the host or a module says, in English.</extracomment>
        <translation>Gespeichert, aber zurückgewiesen: Die Module laufen mit der bisherigen Einrichtung. %1</translation>
    </message>
    <message>
        <source>&amp;Apply Again</source>
        <translation>Er&amp;neut anwenden</translation>
    </message>
    <message>
        <source>Take What &amp;Runs</source>
        <translation>Lau&amp;fendes übernehmen</translation>
    </message>
    <message>
        <source>Let the modules run with what is on disk; undo brings the changes back</source>
        <translation>Die Module mit dem laufen lassen, was auf dem Datenträger ist; „Rückgängig“ bringt die Änderungen zurück</translation>
    </message>
    <message>
        <source>Put what the modules run with into the text again, to be saved</source>
        <translation>Das, womit die Module laufen, wieder in den Text übernehmen, um es zu speichern</translation>
    </message>
    <message>
        <source>On Disk and Live</source>
        <translation>Auf dem Datenträger und in Betrieb</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>What the modules run with</source>
        <translation>Womit die Module laufen</translation>
    </message>
    <message>
        <source>Applied, not saved: the modules run with changes that are not in the file.</source>
        <translation>Angewendet, nicht gespeichert: Die Module laufen mit Änderungen, die nicht in der Datei sind.</translation>
    </message>
    <message>
        <source>Applied, not saved: the modules run with changes that are not in the file, and the text was changed again since.</source>
        <translation>Angewendet, nicht gespeichert: Die Module laufen mit Änderungen, die nicht in der Datei sind, und der Text wurde seitdem wieder geändert.</translation>
    </message>
    <message>
        <source>The modules of another file still run</source>
        <translation>Die Module einer anderen Datei laufen noch</translation>
    </message>
    <message>
        <source>&amp;Open the Other File</source>
        <translation>Andere Datei ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show the file whose modules run; they go on as they are</source>
        <translation>Die Datei zeigen, deren Module laufen; sie laufen unverändert weiter</translation>
    </message>
    <message>
        <source>The modules of %1 still run and answer: what the pages show of callbacks, routes, caches, trace and log is theirs.</source>
        <translation>Die Module von %1 laufen und antworten noch: Was die Seiten über Callbacks, Routen, Caches, Trace und Protokoll zeigen, gehört zu ihnen.</translation>
    </message>
</context>
<context>
    <name>modulehost::LogLevelsDialog</name>
    <message>
        <source>What Is Logged</source>
        <translation>Was protokolliert wird</translation>
    </message>
    <message>
        <source>The host keeps lines of the chosen level and above, from now on. Lines about what was done to the host are always kept.</source>
        <translation>Der Host behält von jetzt an Zeilen ab der gewählten Stufe. Zeilen darüber, was mit dem Host gemacht wurde, werden immer behalten.</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>The host itself</source>
        <translation>Der Host selbst</translation>
    </message>
    <message>
        <source>&amp;Log Everything</source>
        <translation>&amp;Alles protokollieren</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Lowest level of %1</source>
        <translation>Niedrigste Stufe von %1</translation>
    </message>
    <message>
        <source>The host keeps lines of this level and above</source>
        <translation>Der Host behält Zeilen ab dieser Stufe</translation>
    </message>
</context>
<context>
    <name>modulehost::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>Web resource</source>
        <translation>Webressource</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Eingriff</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
</context>
<context>
    <name>modulehost::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Clear the view; the host keeps its lines</source>
        <translation>Die Ansicht leeren; der Host behält seine Zeilen</translation>
    </message>
    <message>
        <source>Show the Module</source>
        <translation>Modul zeigen</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>Nothing was logged yet</source>
        <translation>Noch nichts protokolliert</translation>
    </message>
    <message>
        <source>What modules log while they load and run appears here.</source>
        <translation>Hier erscheint, was Module beim Laden und im Lauf protokollieren.</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>Niedrigste Stufe</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>Alle Module</translation>
    </message>
    <message>
        <source>The host itself</source>
        <translation>Der Host selbst</translation>
    </message>
    <message>
        <source>The selected line in full</source>
        <translation>Die ausgewählte Zeile ganz</translation>
    </message>
    <message>
        <source>Select a line to read it in full.</source>
        <translation>Wählen Sie eine Zeile aus, um sie ganz zu lesen.</translation>
    </message>
    <message>
        <source>What Is Logged…</source>
        <translation>Was protokolliert wird&#xa0;…</translation>
    </message>
    <message>
        <source>The lowest level of the lines that the host keeps, module by module</source>
        <translation>Die niedrigste Stufe der Zeilen, die der Host behält, Modul für Modul</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Shows the lines of this level and above</source>
        <translation>Zeigt die Zeilen ab dieser Stufe</translation>
    </message>
    <message>
        <source>Shows the lines of this module alone</source>
        <translation>Zeigt nur die Zeilen dieses Moduls</translation>
    </message>
    <message>
        <source>Shows the lines of this category alone</source>
        <translation>Zeigt nur die Zeilen dieser Kategorie</translation>
    </message>
</context>
<context>
    <name>modulehost::LongTextEditor</name>
    <message>
        <source>It has characters that would be lost here: change it in the text.</source>
        <translation>Der Wert enthält Zeichen, die hier verloren gingen: Ändern Sie ihn im Text.</translation>
    </message>
</context>
<context>
    <name>modulehost::MainMenus</name>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Re&amp;load from Disk</source>
        <translation>&amp;Neu vom Datenträger laden</translation>
    </message>
    <message>
        <source>&amp;Save and Apply…</source>
        <translation>&amp;Speichern und anwenden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Find on This Page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>Search &amp;Everywhere…</source>
        <translation>&amp;Überall suchen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Past &amp;Notices…</source>
        <translation>Frühere &amp;Meldungen&#xa0;…</translation>
    </message>
    <message>
        <source>Reset &amp;Layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>&amp;Befehlspalette&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel&#xa0;…</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Versions, modules and problems are on the clipboard. Secrets of the configuration were left out.</source>
        <translation>Versionen, Module und Probleme sind in der Zwischenablage. Geheimnisse der Konfiguration wurden ausgelassen.</translation>
    </message>
    <message>
        <source>&amp;About Module Console</source>
        <translation>&amp;Über Module Console</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>Save Wi&amp;thout Applying</source>
        <translation>S&amp;peichern, ohne anzuwenden</translation>
    </message>
    <message>
        <source>Apply &amp;Without Saving</source>
        <translation>&amp;Anwenden, ohne zu speichern</translation>
    </message>
    <message>
        <source>Go &amp;Back to What Is on Disk</source>
        <translation>Zu&amp;rück zum Stand auf dem Datenträger</translation>
    </message>
    <message>
        <source>Restore Back&amp;up…</source>
        <translation>Sicherung &amp;wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export Rows…</source>
        <translation>Zeilen e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>There are no rows here that could be exported.</source>
        <translation>Hier gibt es keine Zeilen zum Exportieren.</translation>
    </message>
    <message>
        <source>Help on This &amp;Page…</source>
        <translation>Hilfe zu dieser &amp;Seite&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;What Is This?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
</context>
<context>
    <name>modulehost::MainWindow</name>
    <message>
        <source>About Module Console</source>
        <translation>Über Module Console</translation>
    </message>
    <message>
        <source>Module Console %1</source>
        <translation>Module Console %1</translation>
    </message>
    <message>
        <source>Shows what the modules of a homeserver register, decide, serve and cache.

Free software under the GNU General Public Licence, version 3 or later. Native modules link into this program and come under its terms.

Made with Qt %1. Icons: Lucide, ISC licence.</source>
        <translation>Zeigt, was die Module eines Homeservers registrieren, entscheiden, ausliefern und zwischenspeichern.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Native Module werden in dieses Programm gebunden und fallen unter deren Bedingungen.

Erstellt mit Qt %1. Symbole: Lucide, ISC-Lizenz.</translation>
    </message>
    <message>
        <source>Module Console</source>
        <translation>Module Console</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open Configuration</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>Homeserver configuration (*.yaml *.yml);;All files (*)</source>
        <translation>Homeserver-Konfiguration (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1[*] – Module Console</source>
        <translation>%1[*] – Module Console</translation>
    </message>
    <message>
        <source>Past Notices</source>
        <translation>Frühere Meldungen</translation>
    </message>
    <message>
        <source>No notice has been shown</source>
        <translation>Noch keine Meldung gezeigt</translation>
    </message>
    <message>
        <source>What the window told you in passing is kept here.</source>
        <translation>Hier bleibt erhalten, was das Fenster Ihnen nebenbei mitgeteilt hat.</translation>
    </message>
</context>
<context>
    <name>modulehost::MergeDialog</name>
    <message>
        <source>Your text</source>
        <translation>Ihr Text</translation>
    </message>
    <message>
        <source>Text on disk</source>
        <translation>Text auf dem Datenträger</translation>
    </message>
    <message>
        <source>&amp;Use the Merged Text</source>
        <translation>&amp;Zusammengeführten Text verwenden</translation>
    </message>
    <message>
        <source>Changed Here and on Disk</source>
        <translation>Hier und auf dem Datenträger geändert</translation>
    </message>
    <message>
        <source>&amp;Yours</source>
        <translation>&amp;Ihr Text</translation>
    </message>
    <message>
        <source>&amp;On disk</source>
        <translation>&amp;Auf dem Datenträger</translation>
    </message>
    <message>
        <source>&amp;Both, yours first</source>
        <translation>&amp;Beide, Ihrer zuerst</translation>
    </message>
    <message>
        <source>Both, on &amp;disk first</source>
        <translation>Beide, Da&amp;tenträger zuerst</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihr Text</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>What there is to decide</source>
        <translation>Was zu entscheiden ist</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>On disk now</source>
        <translation>Jetzt auf dem Datenträger</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>&amp;Take the File on Disk</source>
        <translation>&amp;Datei vom Datenträger übernehmen</translation>
    </message>
    <message>
        <source>Drops your changes; undo brings them back</source>
        <translation>Verwirft Ihre Änderungen; „Rückgängig“ bringt sie zurück</translation>
    </message>
    <message>
        <source>&amp;Keep My Text</source>
        <translation>&amp;Meinen Text behalten</translation>
    </message>
    <message>
        <source>Drops what changed on disk, once you save; the review shows it</source>
        <translation>Verwirft, was sich auf dem Datenträger geändert hat, sobald Sie speichern; beim Durchsehen wird es gezeigt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep my text over what changed on disk</source>
        <translation>Meinen Text trotz der Änderungen auf dem Datenträger behalten</translation>
    </message>
    <message>
        <source>Merge my changes with those on disk</source>
        <translation>Meine Änderungen mit denen auf dem Datenträger zusammenführen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In both, alike</source>
        <extracomment>Of a change that is the same on disk and here.</extracomment>
        <translation>In beiden, gleich</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>In both, differently</source>
        <translation>In beiden, verschieden</translation>
    </message>
    <message>
        <source>To be chosen</source>
        <translation>Noch zu wählen</translation>
    </message>
    <message>
        <source>Which text is taken?</source>
        <translation>Welcher Text wird übernommen?</translation>
    </message>
    <message>
        <source>This needs no choice</source>
        <translation>Hier ist nichts zu wählen</translation>
    </message>
    <message numerus="yes">
        <source>The file on disk was changed since it was opened here. %n place(s) were changed in both: choose what is taken. Nothing is written before you save.</source>
        <translation>
            <numerusform>Die Datei auf dem Datenträger wurde geändert, seit sie hier geöffnet wurde. %n Stelle wurde hier und dort geändert: Wählen Sie, was übernommen wird. Nichts wird geschrieben, bevor Sie speichern.</numerusform>
            <numerusform>Die Datei auf dem Datenträger wurde geändert, seit sie hier geöffnet wurde. %n Stellen wurden hier und dort geändert: Wählen Sie, was übernommen wird. Nichts wird geschrieben, bevor Sie speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file on disk was changed since it was opened here. Both go together as shown. Nothing is written before you save.</source>
        <translation>Die Datei auf dem Datenträger wurde geändert, seit sie hier geöffnet wurde. Beide Texte passen zusammen wie gezeigt. Nichts wird geschrieben, bevor Sie speichern.</translation>
    </message>
    <message>
        <source>There is still something to choose</source>
        <translation>Es ist noch etwas zu wählen</translation>
    </message>
    <message>
        <source>Show &amp;secrets</source>
        <translation>&amp;Geheimnisse zeigen</translation>
    </message>
</context>
<context>
    <name>modulehost::ModulesModel</name>
    <message>
        <source>Failed in phase</source>
        <translation>Gescheitert in Phase</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Caused by</source>
        <translation>Verursacht durch</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Laufzeitumgebung</translation>
    </message>
    <message>
        <source>Plug-in file</source>
        <translation>Plug-in-Datei</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Callbacks</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Load time</source>
        <translation>Ladezeit</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Config schema</source>
        <translation>Konfigurationsschema</translation>
    </message>
    <message>
        <source>%1 (in phase %2)</source>
        <translation>%1 (in Phase %2)</translation>
    </message>
    <message>
        <source>Nothing of this file runs before you trust it</source>
        <translation>Nichts aus dieser Datei läuft, bevor Sie ihr vertrauen</translation>
    </message>
    <message>
        <source>Left out of this run; the file is as it was</source>
        <translation>In diesem Lauf ausgelassen; die Datei ist unverändert</translation>
    </message>
    <message>
        <source>Commented out in the file</source>
        <translation>In der Datei auskommentiert</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Will load</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Will stop</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Moves from %1 to %2</source>
        <translation>Wandert von %1 nach %2</translation>
    </message>
    <message>
        <source>Position in the file</source>
        <translation>Position in der Datei</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Denials</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
</context>
<context>
    <name>modulehost::ModulesPage</name>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Construct Anew</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Loads this module again without touching the others or the file</source>
        <translation>Lädt dieses Modul neu, ohne die anderen oder die Datei anzutasten</translation>
    </message>
    <message>
        <source>Show in the File</source>
        <translation>In der Datei zeigen</translation>
    </message>
    <message>
        <source>Show Its Callbacks</source>
        <translation>Seine Callbacks zeigen</translation>
    </message>
    <message>
        <source>Show Its Routes</source>
        <translation>Seine Routen zeigen</translation>
    </message>
    <message>
        <source>Show Its Caches</source>
        <translation>Seine Caches zeigen</translation>
    </message>
    <message>
        <source>Show Its Log</source>
        <translation>Sein Protokoll zeigen</translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Modules in the order of the file</source>
        <translation>Module in der Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>The file lists no modules</source>
        <translation>Die Datei führt keine Module auf</translation>
    </message>
    <message>
        <source>A homeserver lists its modules under “modules:”, in the order in which they are asked.</source>
        <translation>Ein Homeserver führt seine Module unter „modules:“ auf, in der Reihenfolge, in der sie gefragt werden.</translation>
    </message>
    <message>
        <source>Details of the module</source>
        <translation>Einzelheiten des Moduls</translation>
    </message>
    <message>
        <source>What the changes alter</source>
        <translation>Was die Änderungen bewirken</translation>
    </message>
    <message>
        <source>Details and changes</source>
        <translation>Einzelheiten und Änderungen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>What Changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Run the Module</source>
        <translation>Modul starten</translation>
    </message>
    <message>
        <source>Drag one module at a time, while the table is in the order of the file and no filter is set.</source>
        <translation>Ziehen Sie jeweils nur ein Modul, und nur während die Tabelle in der Reihenfolge der Datei steht und kein Filter gesetzt ist.</translation>
    </message>
    <message>
        <source>%1 is not among the modules now.</source>
        <translation>%1 ist zurzeit nicht unter den Modulen.</translation>
    </message>
    <message>
        <source>Add a Module…</source>
        <translation>Modul hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Remove from the File</source>
        <translation>Aus der Datei entfernen</translation>
    </message>
    <message>
        <source>Adds an entry for a module that was found, after the current one (Ctrl++)</source>
        <translation>Fügt einen Eintrag für ein gefundenes Modul nach dem aktuellen hinzu (Strg++)</translation>
    </message>
    <message>
        <source>Writes the entry once more after itself (Ctrl+D)</source>
        <translation>Schreibt den Eintrag noch einmal hinter sich selbst (Strg+D)</translation>
    </message>
    <message>
        <source>Comments the selected entries out, or in again (Space)</source>
        <translation>Kommentiert die ausgewählten Einträge aus oder wieder ein (Leertaste)</translation>
    </message>
    <message>
        <source>Takes the selected entries and their comments out of the file; can be undone (Ctrl+Del)</source>
        <translation>Nimmt die ausgewählten Einträge und ihre Kommentare aus der Datei; kann rückgängig gemacht werden (Strg+Entf)</translation>
    </message>
    <message>
        <source>The entries have changed since a module was chosen here. Choose it again.</source>
        <translation>Die Einträge haben sich geändert, seit hier ein Modul gewählt wurde. Wählen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Loads what was left out of this run: all entries of this module</source>
        <translation>Lädt, was bei diesem Lauf ausgelassen wurde: alle Einträge dieses Moduls</translation>
    </message>
</context>
<context>
    <name>modulehost::NoticeArea</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Show fewer notices</source>
        <translation>Weniger Meldungen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more notice(s)</source>
        <translation>
            <numerusform>%n weitere Meldung zeigen</numerusform>
            <numerusform>%n weitere Meldungen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::NoticeBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>modulehost::NumberInput</name>
    <message>
        <source>A whole number is expected.</source>
        <translation>Eine ganze Zahl wird erwartet.</translation>
    </message>
</context>
<context>
    <name>modulehost::OpenedConfig</name>
    <message>
        <source>The answer could not be kept and will be asked for again: %1</source>
        <translation>Die Antwort konnte nicht aufbewahrt werden und wird erneut erfragt: %1</translation>
    </message>
    <message>
        <source>Applied. The modules run with the new set-up.</source>
        <translation>Angewendet. Die Module laufen mit der neuen Einrichtung.</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>The apply was refused, the modules go on as before: %1</source>
        <translation>Das Anwenden wurde zurückgewiesen, die Module laufen weiter wie bisher: %1</translation>
    </message>
    <message>
        <source>Edit %1 at line %2</source>
        <translation>%1 in Zeile %2 bearbeiten</translation>
    </message>
    <message>
        <source>This cannot be saved, a homeserver could not read it: %1, line %2: %3. Mend the text or undo the change.</source>
        <translation>Das kann nicht gespeichert werden, ein Homeserver könnte es nicht lesen: %1, Zeile %2: %3. Verbessern Sie den Text oder machen Sie die Änderung rückgängig.</translation>
    </message>
    <message>
        <source>This cannot be saved, a homeserver could not read it. Mend the text or undo the change.</source>
        <translation>Das kann nicht gespeichert werden, ein Homeserver könnte es nicht lesen. Verbessern Sie den Text oder machen Sie die Änderung rückgängig.</translation>
    </message>
    <message>
        <source>The modules run with your changes. The file is as it was.</source>
        <translation>Die Module laufen mit Ihren Änderungen. Die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Die Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Saved. The modules run with it already.</source>
        <translation>Gespeichert. Die Module laufen schon damit.</translation>
    </message>
    <message>
        <source>Saved. The modules go on with the set-up from before.</source>
        <translation>Gespeichert. Die Module laufen mit der bisherigen Einrichtung weiter.</translation>
    </message>
    <message>
        <source>The file on disk names modules or folders that you have not agreed to yet. Save first: then you are asked.</source>
        <translation>Die Datei auf dem Datenträger nennt Module oder Ordner, denen Sie noch nicht zugestimmt haben. Speichern Sie zuerst: Dann werden Sie gefragt.</translation>
    </message>
    <message>
        <source>Go back to what the modules run with</source>
        <translation>Zu dem zurückgehen, womit die Module laufen</translation>
    </message>
    <message>
        <source>Read %1 from disk</source>
        <translation>%1 vom Datenträger lesen</translation>
    </message>
    <message>
        <source>The change was not taken: a file is being read or applied just now. Make it again in a moment.</source>
        <translation>Die Änderung wurde nicht übernommen: Gerade wird eine Datei gelesen oder angewendet. Machen Sie sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Not known yet: the host has not answered</source>
        <translation>Noch nicht bekannt: Der Host hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>Not known: no module of this file runs</source>
        <translation>Nicht bekannt: Kein Modul dieser Datei läuft</translation>
    </message>
    <message>
        <source>Not known: the text cannot be read</source>
        <translation>Nicht bekannt: Der Text kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>modulehost::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>Servername</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Geöffnete Dateien</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>What is busy</source>
        <translation>Was beschäftigt ist</translation>
    </message>
    <message>
        <source>Show the Line</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>Show the Module</source>
        <translation>Modul zeigen</translation>
    </message>
    <message>
        <source>Copy All Problems</source>
        <translation>Alle Probleme kopieren</translation>
    </message>
    <message>
        <source>Copy all problems as file:line:column: text, as compilers write them</source>
        <translation>Alle Probleme als Datei:Zeile:Spalte: Text kopieren, wie Compiler sie schreiben</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Errors, warnings and hints about the file and its modules appear here.</source>
        <translation>Hier erscheinen Fehler, Warnungen und Hinweise zur Datei und ihren Modulen.</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>No server name</source>
        <translation>Kein Servername</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>The file cannot be used; nothing of it runs. See below what is wrong.</source>
        <translation>Die Datei ist nicht verwendbar; nichts daraus läuft. Unten steht, was falsch ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) listed. None of them runs before you trust this file.</source>
        <translation>
            <numerusform>%n Modul aufgeführt. Es läuft nicht, bevor Sie dieser Datei vertrauen.</numerusform>
            <numerusform>%n Module aufgeführt. Keines läuft, bevor Sie dieser Datei vertrauen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) listed. None of them runs before you say how to go on after the crash.</source>
        <translation>
            <numerusform>%n Modul aufgeführt. Es läuft nicht, bevor Sie sagen, wie es nach dem Absturz weitergeht.</numerusform>
            <numerusform>%n Module aufgeführt. Keines läuft, bevor Sie sagen, wie es nach dem Absturz weitergeht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading %n module(s)…</source>
        <translation>
            <numerusform>%n Modul wird geladen&#xa0;…</numerusform>
            <numerusform>%n Module werden geladen&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n module(s) active, %2 callbacks registered, %3 routes, %4 caches.</source>
        <translation>
            <numerusform>%1 von %n Modul aktiv, Callbacks registriert: %2, Routen: %3, Caches: %4.</numerusform>
            <numerusform>%1 von %n Modulen aktiv, Callbacks registriert: %2, Routen: %3, Caches: %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected problem in full</source>
        <translation>Das ausgewählte Problem ganz</translation>
    </message>
    <message>
        <source>The file cannot be used; nothing of it runs: %1</source>
        <translation>Die Datei ist nicht verwendbar; nichts daraus läuft: %1</translation>
    </message>
    <message>
        <source>The modules of %1 still run.</source>
        <translation>Die Module von %1 laufen noch.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the text</source>
        <translation>Der Text ist in Ordnung</translation>
    </message>
    <message>
        <source>What is wrong with the modules is known once they run.</source>
        <translation>Was mit den Modulen nicht stimmt, zeigt sich, sobald sie laufen.</translation>
    </message>
</context>
<context>
    <name>modulehost::PageBar</name>
    <message>
        <source>Filter and buttons of the page</source>
        <translation>Filter und Knöpfe der Seite</translation>
    </message>
</context>
<context>
    <name>modulehost::PageHelpDialog</name>
    <message>
        <source>What is open, where it is served, what is wrong now and what the host is busy with.
Problems stand with the errors first. Enter leads to the line of the configuration, or to the module, that a problem is about.
Nothing of a file runs before you have said that you trust it.</source>
        <translation>Was geöffnet ist, wo es ausgeliefert wird, was gerade nicht stimmt und womit der Host beschäftigt ist.
Bei den Problemen stehen die Fehler zuerst. Die Eingabetaste führt zur Zeile der Konfiguration oder zum Modul, um die es bei einem Problem geht.
Nichts aus einer Datei läuft, bevor Sie gesagt haben, dass Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>Which module is asked for what, in which order, and what its answers and failures mean.
Counters and times run from the moment that “since” tells; Freeze lets them stand still.
Fire asks the modules with arguments of your own and shows who decided. It runs their code for real: what they store or send, they store or send.</source>
        <translation>Welches Modul wonach gefragt wird, in welcher Reihenfolge, und was seine Antworten und Fehler bedeuten.
Zähler und Zeiten laufen von dem Zeitpunkt an, den „seit“ nennt; „Einfrieren“ lässt sie stillstehen.
„Auslösen“ fragt die Module mit eigenen Argumenten und zeigt, wer entschieden hat. Dabei läuft ihr Code wirklich: Was sie speichern oder senden, das speichern oder senden sie.</translation>
    </message>
    <message>
        <source>The web resources of all modules in the order in which they were registered, those that lost against another one as well.
“Which Route Answers This?” explains for any path who answers and why. A request can be written and sent, or copied for curl with its secrets left out.
The last requests of the selected route, and those that found no route, are kept in memory only and without their queries.</source>
        <translation>Die Webressourcen aller Module in der Reihenfolge ihrer Registrierung, auch solche, die gegen eine andere verloren haben.
„Welche Route antwortet hier?“ erklärt für jeden Pfad, wer antwortet und warum. Eine Anfrage lässt sich schreiben und senden oder ohne ihre Geheimnisse für curl kopieren.
Die letzten Anfragen der ausgewählten Route und diejenigen, die keine Route fanden, werden nur im Arbeitsspeicher und ohne ihre Abfrageparameter behalten.</translation>
    </message>
    <message>
        <source>What the cached functions of all modules hold.
Entries are read in slices, so that the modules go on working; their ages are those of the moment at which they were read.
Before anything is invalidated, the count and a sample are shown. A long invalidation runs in slices and can be stopped; each one leaves a line in the log.</source>
        <translation>Was die zwischengespeicherten Funktionen aller Module enthalten.
Einträge werden portionsweise gelesen, damit die Module weiterarbeiten; ihr Alter gilt für den Zeitpunkt, zu dem sie gelesen wurden.
Bevor etwas ungültig gemacht wird, werden die Anzahl und eine Stichprobe gezeigt. Eine lange Invalidierung läuft portionsweise und lässt sich anhalten; jede hinterlässt eine Zeile im Protokoll.</translation>
    </message>
    <message>
        <source>Dispatches, requests, invalidations and applies as they end; what still runs, or is stuck, stands below the table.
Select a dispatch to see the chain: every module with its answer and its time, the one that decided, and those that were not asked any more.
Recording everything costs little; to record one dispatch in 100, or nothing, costs less. Secrets are left out where they are recorded.</source>
        <translation>Dispatches, Anfragen, Invalidierungen und jedes Anwenden, sobald sie enden; was noch läuft oder hängt, steht unter der Tabelle.
Wählen Sie einen Dispatch aus, um die Kette zu sehen: jedes Modul mit seiner Antwort und seiner Zeit, dasjenige, das entschieden hat, und die, die nicht mehr gefragt wurden.
Alles aufzuzeichnen kostet wenig; nur einen von 100&#xa0;Dispatches oder nichts aufzuzeichnen kostet noch weniger. Geheimnisse werden schon beim Aufzeichnen ausgelassen.</translation>
    </message>
    <message>
        <source>What modules and the host have logged, the latest last; older lines go.
The table follows its end until you scroll up; End follows again. What is paused is not lost.
“What Is Logged” chooses for each module which lines the host keeps.</source>
        <translation>Was Module und der Host protokolliert haben, das Neueste zuletzt; ältere Zeilen fallen weg.
Die Tabelle folgt ihrem Ende, bis Sie nach oben rollen; mit der Taste Ende folgt sie ihm wieder. Was angehalten ist, geht nicht verloren.
„Was protokolliert wird“ legt für jedes Modul fest, welche Zeilen der Host behält.</translation>
    </message>
    <message>
        <source>The configuration as it is written, with its problems.
Every change waits until it is saved and applied; before that you see the lines that change. Comments and layout stay as they are.
When the file changes on disk meanwhile, a bar says so and overwrites nothing.</source>
        <translation>Die Konfiguration, wie sie geschrieben ist, mit ihren Problemen.
Jede Änderung wartet, bis sie gespeichert und angewendet wird; vorher sehen Sie die Zeilen, die sich ändern. Kommentare und Anordnung bleiben, wie sie sind.
Ändert sich die Datei inzwischen auf dem Datenträger, so sagt es eine Leiste, und nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>The filter takes words that must all be there, -word for one that must not, &quot;several words&quot;, /regular expression/, and column:word or column:&gt;10 for one column.</source>
        <translation>Der Filter nimmt Wörter, die alle vorkommen müssen, -Wort für eines, das fehlen muss, &quot;mehrere Wörter&quot;, /regulärer Ausdruck/ und Spalte:Wort oder Spalte:&gt;10 für eine Spalte.</translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation>Tasten auf dieser Seite</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hilfe: %1</translation>
    </message>
    <message>
        <source>The modules of the file in their order, which decides who is asked first and whose route wins.
Drag rows, or press Alt+Up and Alt+Down, to reorder them; Space disables the selected modules or enables them again. Changes wait in the bar above until they are saved and applied, and the bar says what they would alter.
A module that failed stays in the list with the phase, the message and the place.</source>
        <translation>Die Module der Datei in ihrer Reihenfolge: Sie entscheidet, wer zuerst gefragt wird und wessen Route gewinnt.
Ziehen Sie Zeilen oder drücken Sie Alt+Aufwärts und Alt+Abwärts, um sie umzuordnen; die Leertaste deaktiviert die ausgewählten Module oder aktiviert sie wieder. Änderungen warten in der Leiste oben, bis sie gespeichert und angewendet werden, und die Leiste sagt, was sie bewirken würden.
Ein Modul, das gescheitert ist, bleibt in der Liste, mit Phase, Meldung und Stelle.</translation>
    </message>
</context>
<context>
    <name>modulehost::PatchDialog</name>
    <message>
        <source>The Change Was Not Saved</source>
        <translation>Die Änderung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Your change still waits here. You can also give it as a patch to somebody who may write the file.</source>
        <translation>Ihre Änderung wartet hier weiter. Sie können sie auch als Patch an jemanden geben, der die Datei schreiben darf.</translation>
    </message>
    <message>
        <source>&amp;Copy the Patch</source>
        <translation>Patch &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save the Patch…</source>
        <translation>Patch &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the Patch</source>
        <translation>Patch speichern</translation>
    </message>
    <message>
        <source>Patches (*.patch *.diff)</source>
        <translation>Patches (*.patch *.diff)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The change that was not saved</source>
        <translation>Die Änderung, die nicht gespeichert wurde</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>With the changes</source>
        <translation>Mit den Änderungen</translation>
    </message>
    <message>
        <source>Secrets in the changed lines stand in it as they are</source>
        <translation>Geheimnisse in den geänderten Zeilen stehen unverändert darin</translation>
    </message>
    <message>
        <source>&amp;Write Into the File</source>
        <translation>&amp;In die Datei schreiben</translation>
    </message>
    <message>
        <source>Keeps owner and rights. If it is interrupted, half of the file may be written; the backup is whole.</source>
        <translation>Behält Besitzer und Rechte. Bei einer Unterbrechung ist die Datei vielleicht nur halb geschrieben; die Sicherung ist vollständig.</translation>
    </message>
    <message>
        <source>&amp;Replace This Name Only</source>
        <translation>&amp;Nur diesen Namen ersetzen</translation>
    </message>
    <message>
        <source>The file&apos;s other names (hard links) keep the old text</source>
        <translation>Die anderen Namen der Datei (harte Links) behalten den alten Text</translation>
    </message>
    <message>
        <source>Write the File &amp;Anew</source>
        <translation>Datei &amp;neu schreiben</translation>
    </message>
    <message>
        <source>Creates the file where it was. Only its owner may read it then: give it the rights that the homeserver needs.</source>
        <translation>Legt die Datei dort an, wo sie war. Dann darf nur ihr Eigentümer sie lesen: Geben Sie ihr die Rechte, die der Homeserver braucht.</translation>
    </message>
</context>
<context>
    <name>modulehost::PendingBar</name>
    <message>
        <source>&amp;Review and Apply…</source>
        <translation>D&amp;urchsehen und anwenden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not saved, the last one: %1</source>
        <translation>
            <numerusform>%n Änderung ist nicht gespeichert, die letzte: %1</numerusform>
            <numerusform>%n Änderungen sind nicht gespeichert, die letzte: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop all changes that are not saved; undo brings them back</source>
        <translation>Alle nicht gespeicherten Änderungen verwerfen; „Rückgängig“ bringt sie zurück</translation>
    </message>
    <message>
        <source>A file of the configuration was removed or cannot be read any more.</source>
        <translation>Eine Datei der Konfiguration wurde entfernt oder kann nicht mehr gelesen werden.</translation>
    </message>
</context>
<context>
    <name>modulehost::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
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
        <source>&amp;Appearance:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Farben des Fensters.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Open the last configuration again</source>
        <translation>Die letzte Konfiguration wieder öffnen</translation>
    </message>
    <message>
        <source>At the s&amp;tart:</source>
        <translation>Beim S&amp;tart:</translation>
    </message>
    <message>
        <source>Its modules run as well when you trust the file. After a crash inside of a module you are asked first.</source>
        <translation>Ihre Module laufen dann auch, wenn Sie der Datei vertrauen. Nach einem Absturz in einem Modul werden Sie erst gefragt.</translation>
    </message>
    <message>
        <source>Serve web resources as soon as modules run</source>
        <translation>Webressourcen ausliefern, sobald Module laufen</translation>
    </message>
    <message>
        <source>&amp;Serving:</source>
        <translation>&amp;Ausliefern:</translation>
    </message>
    <message>
        <source>At the address of “module_console: listen” in the file, 127.0.0.1:8018 without one.</source>
        <translation>Unter der Adresse aus „module_console: listen“ in der Datei, sonst unter 127.0.0.1:8018.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Slow &amp;callbacks:</source>
        <translation>Langsame &amp;Callbacks:</translation>
    </message>
    <message>
        <source>A module is marked as slow, and listed among the problems, when one answer in twenty to a callback takes longer. The Callbacks page can set another mark for a single callback.</source>
        <translation>Ein Modul gilt als langsam und steht bei den Problemen, wenn eine von zwanzig Antworten auf einen Callback länger dauert. Die Seite „Callbacks“ kann für einzelne Callbacks eine andere Grenze setzen.</translation>
    </message>
    <message>
        <source>Only settings with this text are shown</source>
        <translation>Nur Einstellungen mit diesem Text werden gezeigt</translation>
    </message>
</context>
<context>
    <name>modulehost::PreviewView</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Wer gefragt wird</translation>
    </message>
    <message>
        <source>Who answers requests</source>
        <translation>Wer Anfragen beantwortet</translation>
    </message>
    <message>
        <source>Nothing else changes: the same modules are asked in the same order</source>
        <translation>Sonst ändert sich nichts: Dieselben Module werden in derselben Reihenfolge gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) left alone</source>
        <translation>
            <numerusform>%n Modul bleibt unberührt</numerusform>
            <numerusform>%n Module bleiben unberührt</numerusform>
        </translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Ausliefern</translation>
    </message>
    <message>
        <source>Web resources</source>
        <translation>Webressourcen</translation>
    </message>
    <message>
        <source>goes on as it is, with its caches and counters</source>
        <translation>läuft unverändert weiter, mit seinen Caches und Zählern</translation>
    </message>
</context>
<context>
    <name>modulehost::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
</context>
<context>
    <name>modulehost::RecordDetails</name>
    <message>
        <source>The selected record</source>
        <translation>Die ausgewählte Aufzeichnung</translation>
    </message>
    <message>
        <source>No record is selected</source>
        <translation>Keine Aufzeichnung ausgewählt</translation>
    </message>
    <message>
        <source>Select one to see who was asked and who decided.</source>
        <translation>Wählen Sie eine aus, um zu sehen, wer gefragt wurde und wer entschied.</translation>
    </message>
    <message>
        <source>Details of the record</source>
        <translation>Einzelheiten der Aufzeichnung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
</context>
<context>
    <name>modulehost::RequestComposer</name>
    <message>
        <source>Headers of the request</source>
        <translation>Kopfzeilen der Anfrage</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Kopfzeilen der Antwort</translation>
    </message>
    <message>
        <source>Send a request</source>
        <translation>Eine Anfrage senden</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path and query</source>
        <translation>Pfad und Abfrage</translation>
    </message>
    <message>
        <source>Body, empty for none</source>
        <translation>Inhalt, leer für keinen</translation>
    </message>
    <message>
        <source>The answer in short</source>
        <translation>Die Antwort in Kürze</translation>
    </message>
    <message>
        <source>The answer appears here.</source>
        <translation>Hier erscheint die Antwort.</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends.</source>
        <translation>Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Its Headers</source>
        <translation>Ihre Kopfzeilen</translation>
    </message>
    <message>
        <source>Nothing is served: start serving on the Overview page first.</source>
        <translation>Es wird nichts ausgeliefert: Starten Sie zuerst das Ausliefern auf der Seite „Übersicht“.</translation>
    </message>
    <message>
        <source>A path begins with “/”.</source>
        <translation>Ein Pfad beginnt mit „/“.</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Antwort wird erwartet&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Give Up</source>
        <translation>Auf&amp;geben</translation>
    </message>
    <message>
        <source>No answer after %1: %2</source>
        <translation>Keine Antwort nach %1: %2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1 %2 – %3, %4</source>
        <translation>%1 %2 – %3, %4</translation>
    </message>
    <message>
        <source>Copied the request as a curl command</source>
        <translation>Die Anfrage wurde als curl-Befehl kopiert</translation>
    </message>
    <message>
        <source>Method of the request; another one can be typed</source>
        <translation>Methode der Anfrage; eine andere kann eingegeben werden</translation>
    </message>
    <message>
        <source>What is asked for at the address where the host serves</source>
        <translation>Was unter der Adresse angefragt wird, an der der Host antwortet</translation>
    </message>
    <message>
        <source>One header in each line: its name, a colon and its value</source>
        <translation>Je Zeile ein Header: Name, Doppelpunkt, Wert</translation>
    </message>
    <message>
        <source>Sent as it stands here</source>
        <translation>Wird so gesendet, wie es hier steht</translation>
    </message>
</context>
<context>
    <name>modulehost::RestoreDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a Backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Differs from now</source>
        <translation>Unterschied zu jetzt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>About the backups</source>
        <translation>Über die Sicherungen</translation>
    </message>
    <message>
        <source>What restoring changes</source>
        <translation>Was das Wiederherstellen ändert</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt geöffnet</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Puts this text into the editor, to be reviewed and saved; undo takes it back</source>
        <translation>Bringt diesen Text in den Editor, zum Durchsehen und Speichern; „Rückgängig“ nimmt ihn zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>There is no backup of %1 yet: one is kept whenever the file is saved here.</source>
        <translation>Von %1 gibt es noch keine Sicherung: Eine wird aufbewahrt, sooft die Datei hier gespeichert wird.</translation>
    </message>
    <message>
        <source>%1 as it was before it was saved here. Restoring changes the text, not the file: that is reviewed and saved as any other change.</source>
        <translation>%1, wie die Datei war, bevor sie hier gespeichert wurde. Das Wiederherstellen ändert den Text, nicht die Datei: Das wird durchgesehen und gespeichert wie jede andere Änderung.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Keiner</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore %1 of %2</source>
        <translation>%1 vom %2 wiederherstellen</translation>
    </message>
    <message>
        <source>The file whose backups are listed</source>
        <translation>Die Datei, deren Sicherungen aufgeführt sind</translation>
    </message>
</context>
<context>
    <name>modulehost::RouteRequests</name>
    <message>
        <source>Last requests of the selected route</source>
        <translation>Letzte Anfragen der ausgewählten Route</translation>
    </message>
    <message>
        <source>Last requests of the selected route, the latest last</source>
        <translation>Letzte Anfragen der ausgewählten Route, die neueste zuletzt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Selected route</source>
        <translation>Ausgewählte Route</translation>
    </message>
    <message>
        <source>No route is selected</source>
        <translation>Keine Route ausgewählt</translation>
    </message>
    <message>
        <source>This route has answered no request yet</source>
        <translation>Diese Route hat noch keine Anfrage beantwortet</translation>
    </message>
    <message>
        <source>Select a route above to see the last requests that it has answered.</source>
        <translation>Wählen Sie oben eine Route aus, um die letzten Anfragen zu sehen, die sie beantwortet hat.</translation>
    </message>
    <message>
        <source>Its last 50 requests are listed here as they come.</source>
        <translation>Hier erscheinen laufend ihre letzten 50&#xa0;Anfragen.</translation>
    </message>
</context>
<context>
    <name>modulehost::RouteTester</name>
    <message>
        <source>Which route answers this?</source>
        <translation>Welche Route antwortet hier?</translation>
    </message>
    <message>
        <source>Path of a request</source>
        <translation>Pfad einer Anfrage</translation>
    </message>
    <message>
        <source>Which route answers</source>
        <translation>Welche Route antwortet</translation>
    </message>
    <message>
        <source>Routes that come near</source>
        <translation>Routen, die nahekommen</translation>
    </message>
    <message>
        <source>&amp;Path:</source>
        <translation>&amp;Pfad:</translation>
    </message>
    <message>
        <source>Type a path to see which route answers it, and why.</source>
        <translation>Geben Sie einen Pfad ein, um zu sehen, welche Route antwortet und warum.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>A path or a whole address, as a client asks for it</source>
        <translation>Ein Pfad oder eine ganze Adresse, wie ein Client sie anfragt</translation>
    </message>
</context>
<context>
    <name>modulehost::RoutesModel</name>
    <message>
        <source>Serving</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Shadowed</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>The resource answers everything below its path itself</source>
        <translation>Die Ressource beantwortet alles unter ihrem Pfad selbst</translation>
    </message>
    <message>
        <source>The resource answers its own path only</source>
        <translation>Die Ressource beantwortet nur ihren eigenen Pfad</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Below it</source>
        <translation>Darunter</translation>
    </message>
    <message>
        <source>Mean time of an answer</source>
        <translation>Mittlere Zeit einer Antwort</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>95 % of the answers take less time than this</source>
        <translation>95 % der Antworten brauchen weniger Zeit als dies</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Longest time of an answer</source>
        <translation>Längste Zeit einer Antwort</translation>
    </message>
</context>
<context>
    <name>modulehost::RoutesPage</name>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Which Route Answers This?</source>
        <translation>Welche Route antwortet hier?</translation>
    </message>
    <message>
        <source>Write a Request</source>
        <translation>Anfrage schreiben</translation>
    </message>
    <message>
        <source>Send the Request</source>
        <translation>Anfrage senden</translation>
    </message>
    <message>
        <source>Copy the Request as curl</source>
        <translation>Anfrage als curl kopieren</translation>
    </message>
    <message>
        <source>Copy the Address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open in a Browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Show the Module</source>
        <translation>Modul zeigen</translation>
    </message>
    <message>
        <source>Routes in the order in which they were registered</source>
        <translation>Routen in der Reihenfolge ihrer Registrierung</translation>
    </message>
    <message>
        <source>No module has registered a web resource</source>
        <translation>Kein Modul hat eine Webressource registriert</translation>
    </message>
    <message>
        <source>Routes appear here when a module that serves web pages runs.</source>
        <translation>Hier erscheinen Routen, wenn ein Modul läuft, das Webseiten ausliefert.</translation>
    </message>
    <message>
        <source>Requests that no route answered</source>
        <translation>Anfragen, die keine Route beantwortete</translation>
    </message>
    <message>
        <source>Every request found a route</source>
        <translation>Jede Anfrage fand eine Route</translation>
    </message>
    <message>
        <source>Requests that no route answered are listed here with the nearest route.</source>
        <translation>Anfragen, die keine Route beantwortete, stehen hier mit der nächstliegenden Route.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Without a Route</source>
        <translation>Ohne Route</translation>
    </message>
    <message numerus="yes">
        <source>Without a Route (%n)</source>
        <translation>
            <numerusform>Ohne Route (%n)</numerusform>
            <numerusform>Ohne Route (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the Last Requests</source>
        <translation>Letzte Anfragen zeigen</translation>
    </message>
    <message>
        <source>Reset Counters</source>
        <translation>Zähler zurücksetzen</translation>
    </message>
    <message>
        <source>Set the counters of all callbacks and routes to zero</source>
        <translation>Die Zähler aller Callbacks und Routen auf null setzen</translation>
    </message>
    <message>
        <source>When counting began</source>
        <translation>Wann das Zählen begann</translation>
    </message>
    <message>
        <source>When counting began or was reset</source>
        <translation>Wann das Zählen begann oder zurückgesetzt wurde</translation>
    </message>
    <message>
        <source>Last Requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>modulehost::RunningStrip</name>
    <message>
        <source>Held</source>
        <translation>Hält auf</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Hängt</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>Was gerade läuft</translation>
    </message>
    <message>
        <source>Dispatches that have not ended</source>
        <translation>Dispatches, die noch nicht zu Ende sind</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>And</source>
        <translation>Und</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::SafeModeBar</name>
    <message>
        <source>Safe mode</source>
        <translation>Abgesicherter Modus</translation>
    </message>
    <message>
        <source>Safe mode: the file is shown and can be changed, but none of its modules runs.</source>
        <translation>Abgesicherter Modus: Die Datei wird gezeigt und kann geändert werden, aber keines ihrer Module läuft.</translation>
    </message>
    <message>
        <source>&amp;Run the Modules</source>
        <translation>&amp;Module starten</translation>
    </message>
    <message>
        <source>Leaves safe mode; a file that is not trusted yet is asked about first</source>
        <translation>Verlässt den abgesicherten Modus; bei einer Datei, der noch nicht vertraut wird, wird erst gefragt</translation>
    </message>
</context>
<context>
    <name>modulehost::SecretInput</name>
    <message>
        <source>A secret, as JSON. It is not remembered.</source>
        <translation>Ein Geheimnis, als JSON. Es wird nicht gemerkt.</translation>
    </message>
    <message>
        <source>A secret. It is not remembered.</source>
        <translation>Ein Geheimnis. Es wird nicht gemerkt.</translation>
    </message>
    <message>
        <source>Hide the secret</source>
        <translation>Geheimnis verbergen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>modulehost::ServingCard</name>
    <message>
        <source>Copy the Address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open the Address in a Browser</source>
        <translation>Adresse im Browser öffnen</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>Ausliefern</translation>
    </message>
    <message>
        <source>State of serving</source>
        <translation>Zustand des Auslieferns</translation>
    </message>
    <message>
        <source>Where it serves</source>
        <translation>Wo ausgeliefert wird</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Web resources are not served.</source>
        <translation>Webressourcen werden nicht ausgeliefert.</translation>
    </message>
    <message>
        <source>Serving web resources at %1</source>
        <translation>Webressourcen werden unter %1 ausgeliefert</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), %1 without a route</source>
        <translation>
            <numerusform>%n Anfrage, %1 ohne Route</numerusform>
            <numerusform>%n Anfragen, %1 ohne Route</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop Serving</source>
        <translation>Ausliefern beenden</translation>
    </message>
    <message>
        <source>Start Serving</source>
        <translation>Ausliefern starten</translation>
    </message>
</context>
<context>
    <name>modulehost::ShortcutsDialog</name>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>&amp;New key:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>That key already means: %1</source>
        <translation>Diese Taste bedeutet schon: %1</translation>
    </message>
    <message>
        <source>Press the keys that are to run the action</source>
        <translation>Drücken Sie die Tasten, die die Aktion auslösen sollen</translation>
    </message>
</context>
<context>
    <name>modulehost::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n need a look</source>
        <translation>
            <numerusform>%1, %n Auffälligkeit</numerusform>
            <numerusform>%1, %n Auffälligkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Up and Down choose the page that is shown</source>
        <translation>Auf und Ab wählen die Seite, die gezeigt wird</translation>
    </message>
</context>
<context>
    <name>modulehost::SourceView</name>
    <message>
        <source>%1 is not open here</source>
        <translation>%1 ist hier nicht geöffnet</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
</context>
<context>
    <name>modulehost::StartView</name>
    <message>
        <source>Opened &amp;lately</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Module Console</source>
        <translation>Module Console</translation>
    </message>
    <message>
        <source>See what the modules of a homeserver do</source>
        <translation>Sehen Sie, was die Module eines Homeservers tun</translation>
    </message>
    <message>
        <source>Open the homeserver.yaml that your homeserver uses, or drop it here. It is shown first; none of its modules runs before you say so.</source>
        <translation>Öffnen Sie die homeserver.yaml, die Ihr Homeserver verwendet, oder ziehen Sie sie hierher. Sie wird zuerst gezeigt; keines ihrer Module läuft, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open a homeserver.yaml</source>
        <translation>Eine homeserver.yaml öffnen</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (nicht gefunden)</translation>
    </message>
    <message>
        <source>Enter opens the configuration again</source>
        <translation>Eingabe öffnet die Konfiguration wieder</translation>
    </message>
</context>
<context>
    <name>modulehost::StatusLine</name>
    <message>
        <source>Serving</source>
        <translation>Ausliefern</translation>
    </message>
    <message>
        <source>Show where web resources are served</source>
        <translation>Zeigen, wo Webressourcen ausgeliefert werden</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Show the modules</source>
        <translation>Die Module zeigen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Show what is wrong</source>
        <translation>Zeigen, was nicht stimmt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>What is busy</source>
        <translation>Was beschäftigt ist</translation>
    </message>
    <message>
        <source>Serving %1</source>
        <translation>Liefert aus: %1</translation>
    </message>
    <message>
        <source>Cannot serve</source>
        <translation>Ausliefern unmöglich</translation>
    </message>
    <message>
        <source>Not serving</source>
        <translation>Liefert nicht aus</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) active, %1 failed</source>
        <translation>
            <numerusform>%n Modul aktiv, %1 fehlgeschlagen</numerusform>
            <numerusform>%n Module aktiv, %1 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) active</source>
        <translation>
            <numerusform>%n Modul aktiv</numerusform>
            <numerusform>%n Module aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Loading modules…</source>
        <translation>Module werden geladen&#xa0;…</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weiteres)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::SwitchEditor</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On, by default</source>
        <translation>Ein (Vorgabe)</translation>
    </message>
    <message>
        <source>Off, by default</source>
        <translation>Aus (Vorgabe)</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>nichts (null)</translation>
    </message>
</context>
<context>
    <name>modulehost::TableView</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
</context>
<context>
    <name>modulehost::TraceModel</name>
    <message>
        <source>Dispatch</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Invalidation</source>
        <translation>Invalidierung</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>%1 was asked about the event %2 for the %3. time</source>
        <translation>%1 wurde zum %3.&#xa0;Mal nach dem Ereignis %2 gefragt</translation>
    </message>
    <message>
        <source>Event ID</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
</context>
<context>
    <name>modulehost::TracePage</name>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Keep arguments and answers</source>
        <translation>Argumente und Antworten behalten</translation>
    </message>
    <message>
        <source>Clear the view; the host keeps its records</source>
        <translation>Die Ansicht leeren; der Host behält seine Aufzeichnungen</translation>
    </message>
    <message>
        <source>Show the Module</source>
        <translation>Modul zeigen</translation>
    </message>
    <message>
        <source>Show the Callback, Route or Cache</source>
        <translation>Callback, Route oder Cache zeigen</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Art der Aufzeichnung</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Was aufgezeichnet wird</translation>
    </message>
    <message>
        <source>Record everything</source>
        <translation>Alles aufzeichnen</translation>
    </message>
    <message>
        <source>Record one dispatch in 100</source>
        <translation>Einen von 100 Dispatches aufzeichnen</translation>
    </message>
    <message>
        <source>Record nothing</source>
        <translation>Nichts aufzeichnen</translation>
    </message>
    <message>
        <source>Secrets are left out. Kept for the newest records only.</source>
        <translation>Geheimnisse werden ausgelassen. Nur für die neuesten Aufzeichnungen behalten.</translation>
    </message>
    <message>
        <source>Trace records</source>
        <translation>Aufzeichnungen des Trace</translation>
    </message>
    <message>
        <source>Nothing is recorded</source>
        <translation>Nichts wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch nichts geschehen</translation>
    </message>
    <message>
        <source>Choose “Record everything” above to follow what the modules are asked.</source>
        <translation>Wählen Sie oben „Alles aufzeichnen“, um zu verfolgen, was die Module gefragt werden.</translation>
    </message>
    <message>
        <source>Fire a callback or send a request to a route, and it appears here.</source>
        <translation>Lösen Sie einen Callback aus oder senden Sie eine Anfrage an eine Route; sie erscheinen dann hier.</translation>
    </message>
    <message>
        <source>Show This Event Only</source>
        <translation>Nur dieses Ereignis zeigen</translation>
    </message>
    <message>
        <source>What happened, and what runs now</source>
        <translation>Was geschehen ist und was gerade läuft</translation>
    </message>
    <message>
        <source>Shows the records of this kind alone</source>
        <translation>Zeigt nur die Einträge dieser Art</translation>
    </message>
    <message>
        <source>How much the host records from now on</source>
        <translation>Wie viel der Host von jetzt an aufzeichnet</translation>
    </message>
</context>
<context>
    <name>modulehost::TrustBar</name>
    <message>
        <source>May this file run?</source>
        <translation>Darf diese Datei laufen?</translation>
    </message>
    <message>
        <source>What &amp;Would Run…</source>
        <translation>Was &amp;würde laufen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Trust and Run</source>
        <translation>&amp;Vertrauen und ausführen</translation>
    </message>
    <message>
        <source>Runs the code of the modules that this file names</source>
        <translation>Führt den Code der Module aus, die diese Datei nennt</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of this file has run. It names %n module(s); their code would run as you.</source>
        <translation>
            <numerusform>Nichts aus dieser Datei ist gelaufen. Sie nennt %n Modul; sein Code würde mit Ihren Rechten laufen.</numerusform>
            <numerusform>Nichts aus dieser Datei ist gelaufen. Sie nennt %n Module; deren Code würde mit Ihren Rechten laufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It also says where their code is looked for.</source>
        <translation>Sie sagt auch, wo der Code gesucht wird.</translation>
    </message>
    <message>
        <source>What Would Run</source>
        <translation>Was laufen würde</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Native modules from</source>
        <translation>Native Module aus</translation>
    </message>
    <message>
        <source>the folder that ships with this program</source>
        <translation>dem Ordner, der mit diesem Programm kommt</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>the homeserver&apos;s own, else python3</source>
        <translation>der des Homeservers, sonst python3</translation>
    </message>
    <message>
        <source>Python modules from</source>
        <translation>Python-Module aus</translation>
    </message>
</context>
<context>
    <name>modulehost::UnmatchedModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Nearest route</source>
        <translation>Nächstliegende Route</translation>
    </message>
</context>
<context>
    <name>modulehost::VerdictChain</name>
    <message>
        <source>Verdict chain</source>
        <translation>Urteilskette</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Modules in the order they are asked</source>
        <translation>Module in der Reihenfolge, in der sie gefragt werden</translation>
    </message>
    <message>
        <source>What the selected module saw and said</source>
        <translation>Was das ausgewählte Modul sah und sagte</translation>
    </message>
    <message>
        <source>Copy Chain as Text</source>
        <translation>Kette als Text kopieren</translation>
    </message>
    <message>
        <source>Copy Chain as JSON</source>
        <translation>Kette als JSON kopieren</translation>
    </message>
    <message>
        <source>Chain and details</source>
        <translation>Kette und Einzelheiten</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>Ergebnis %1</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Changed %1 to</source>
        <translation>Änderte %1 in</translation>
    </message>
    <message>
        <source>Saw %1</source>
        <translation>Sah %1</translation>
    </message>
</context>
<context>
    <name>modulehost::VerdictStepsModel</name>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>%1, decided</source>
        <translation>%1, entschied</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>modulehost::WrittenEditor</name>
    <message>
        <source>Show the Secret</source>
        <translation>Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Hide the Secret</source>
        <translation>Geheimnis verbergen</translation>
    </message>
</context>
</TS>
