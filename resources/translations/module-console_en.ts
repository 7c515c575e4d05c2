<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CallbackDetails</name>
    <message numerus="yes">
        <source>%n more module(s), listed below the callback</source>
        <translation>
            <numerusform>%n more module, listed below the callback</numerusform>
            <numerusform>%n more modules, listed below the callback</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffWords</name>
    <message numerus="yes">
        <source>%n line(s) are the same</source>
        <translation>
            <numerusform>%n line is the same</numerusform>
            <numerusform>%n lines are the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryCount</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>Put together from the answers of %n module(s)</source>
        <translation>
            <numerusform>Put together from the answers of %n module</numerusform>
            <numerusform>Put together from the answers of %n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n module(s) were told</source>
        <translation>
            <numerusform>Done: %n module was told</numerusform>
            <numerusform>Done: %n modules were told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::ApplyDialog</name>
    <message numerus="yes">
        <source>%n earlier change(s)</source>
        <translation>
            <numerusform>%n earlier change</numerusform>
            <numerusform>%n earlier changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::CallbacksPage</name>
    <message numerus="yes">
        <source>Go On (%n new)</source>
        <translation>
            <numerusform>Go On (%n new)</numerusform>
            <numerusform>Go On (%n new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::CollectionEditor</name>
    <message numerus="yes">
        <source>Show %n More</source>
        <translation>
            <numerusform>Show %n More</numerusform>
            <numerusform>Show %n More</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::ConfigForm</name>
    <message numerus="yes">
        <source>This is used elsewhere too and has changed there as well: line(s) %1.</source>
        <extracomment>%1 stands for their numbers: “3” or “3, 17”.</extracomment>
        <translation>
            <numerusform>This is used elsewhere too and has changed there as well: line %1.</numerusform>
            <numerusform>This is used elsewhere too and has changed there as well: lines %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::ConfigPage</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked with the modules: %n problem(s); nothing was changed</source>
        <translation>
            <numerusform>Checked with the modules: %n problem; nothing was changed</numerusform>
            <numerusform>Checked with the modules: %n problems; nothing was changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::EditsQuestion</name>
    <message numerus="yes">
        <source>%n change(s) to the configuration are not saved.</source>
        <translation>
            <numerusform>%n change to the configuration is not saved.</numerusform>
            <numerusform>%n changes to the configuration are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::FeedPage</name>
    <message numerus="yes">
        <source>Go On (%n new)</source>
        <translation>
            <numerusform>Go On (%n new)</numerusform>
            <numerusform>Go On (%n new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::FieldRow</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::FirePanel</name>
    <message numerus="yes">
        <source>%1 (%n module(s))</source>
        <translation>
            <numerusform>%1 (%n module)</numerusform>
            <numerusform>%1 (%n modules)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::InvalidationDialog</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::InvalidationStrip</name>
    <message numerus="yes">
        <source>%Ln not there any more</source>
        <translation>
            <numerusform>%Ln not there any more</numerusform>
            <numerusform>%Ln not there any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried</source>
        <translation>
            <numerusform>%Ln not tried</numerusform>
            <numerusform>%Ln not tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show Failures (%Ln)</source>
        <translation>
            <numerusform>Show Failures (%Ln)</numerusform>
            <numerusform>Show Failures (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::JsonView</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::MergeDialog</name>
    <message numerus="yes">
        <source>The file on disk was changed since it was opened here. %n place(s) were changed in both: choose what is taken. Nothing is written before you save.</source>
        <translation>
            <numerusform>The file on disk was changed since it was opened here. %n place was changed in both: choose what is taken. Nothing is written before you save.</numerusform>
            <numerusform>The file on disk was changed since it was opened here. %n places were changed in both: choose what is taken. Nothing is written before you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::NoticeArea</name>
    <message numerus="yes">
        <source>Show %n more notice(s)</source>
        <translation>
            <numerusform>Show %n more notice</numerusform>
            <numerusform>Show %n more notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::OverviewPage</name>
    <message numerus="yes">
        <source>%n module(s) listed. None of them runs before you trust this file.</source>
        <translation>
            <numerusform>%n module listed. It does not run before you trust this file.</numerusform>
            <numerusform>%n modules listed. None of them runs before you trust this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) listed. None of them runs before you say how to go on after the crash.</source>
        <translation>
            <numerusform>%n module listed. It does not run before you say how to go on after the crash.</numerusform>
            <numerusform>%n modules listed. None of them runs before you say how to go on after the crash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading %n module(s)…</source>
        <translation>
            <numerusform>Loading %n module…</numerusform>
            <numerusform>Loading %n modules…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n module(s) active, %2 callbacks registered, %3 routes, %4 caches.</source>
        <translation>
            <numerusform>%1 of %n module active, %2 callbacks registered, %3 routes, %4 caches.</numerusform>
            <numerusform>%1 of %n modules active, %2 callbacks registered, %3 routes, %4 caches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::PendingBar</name>
    <message numerus="yes">
        <source>%n changes are not saved, the last one: %1</source>
        <translation>
            <numerusform>%n change is not saved, the last one: %1</numerusform>
            <numerusform>%n changes are not saved, the last one: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::PreviewView</name>
    <message numerus="yes">
        <source>%n module(s) left alone</source>
        <translation>
            <numerusform>%n module left alone</numerusform>
            <numerusform>%n modules left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::RestoreDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::RoutesPage</name>
    <message numerus="yes">
        <source>Without a Route (%n)</source>
        <translation>
            <numerusform>Without a Route (%n)</numerusform>
            <numerusform>Without a Route (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::RunningStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::ServingCard</name>
    <message numerus="yes">
        <source>%n request(s), %1 without a route</source>
        <translation>
            <numerusform>%n request, %1 without a route</numerusform>
            <numerusform>%n requests, %1 without a route</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::Sidebar</name>
    <message numerus="yes">
        <source>%1, %n need a look</source>
        <translation>
            <numerusform>%1, %n needs a look</numerusform>
            <numerusform>%1, %n need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::StatusLine</name>
    <message numerus="yes">
        <source>%n module(s) active, %1 failed</source>
        <translation>
            <numerusform>%n module active, %1 failed</numerusform>
            <numerusform>%n modules active, %1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) active</source>
        <translation>
            <numerusform>%n module active</numerusform>
            <numerusform>%n modules active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>modulehost::TrustBar</name>
    <message numerus="yes">
        <source>Nothing of this file has run. It names %n module(s); their code would run as you.</source>
        <translation>
            <numerusform>Nothing of this file has run. It names %n module; its code would run as you.</numerusform>
            <numerusform>Nothing of this file has run. It names %n modules; their code would run as you.</numerusform>
        </translation>
    </message>
</context>
</TS>
