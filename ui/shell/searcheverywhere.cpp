// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searcheverywhere.h"

#include "chooser.h"
#include "fuzzymatch.h"
#include "mainwindow.h"
#include "preferences.h"
#include "searchedkeys.h"
#include "searchedlog.h"

#include <icons.h>

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct Hit
{
    int score = 0;
    QString icon;
    QString text;
    QString remark;
    Target target;
    QString setting = {}; //!< Id of a preference in place of the target.
    bool isNote = false; //!< Says something about the search and leads nowhere.
};

//! Shorter texts are in too many lines of the log, and in too many keys, to be worth looking for, unless these alone
//! are wanted.
constexpr qsizetype shortestText = 3;
constexpr qsizetype shownLine = 200; //!< Characters.
//! Behind everything that was found by its name.
constexpr int scoreOfText = std::numeric_limits<int>::min() / 2;

//! What a typed text asks for: a prefix such as `r ` narrows it to one kind.
struct Query
{
    explicit Query(const QString &typed)
        : text(typed.trimmed())
    {
        static const QString prefixes = u"mcrkpsl"_s;
        if (typed.size() >= 2 && typed.at(1) == u' ' && prefixes.contains(typed.at(0))) {
            kind = typed.at(0);
            text = typed.mid(2).trimmed();
        }
    }

    bool wants(QChar of) const { return kind.isNull() || kind == of; }
    bool wantsTextsOf(QChar of) const { return kind == of || (kind.isNull() && text.size() >= shortestText); }

    void add(QList<Hit> &hits, QChar of, Hit hit) const
    {
        if (!wants(of))
            return;
        if (const auto score = fuzzyScore(text, hit.text)) {
            hit.score = *score;
            hits.append(hit);
        }
    }

    QChar kind;
    QString text;
};

QList<Hit> hitsIn(Console &console, const Query &query)
{
    const HostSnapshot &snapshot = console.snapshot();
    QHash<int, QString> names;
    for (const ModuleSnapshot &module : snapshot.modules) {
        if (module.index >= 0)
            names.insert(module.index, module.path);
    }
    QList<Hit> hits;
    for (const ModuleSnapshot &module : snapshot.modules)
        query.add(hits, u'm',
                  {.icon = u"blocks"_s,
                   .text = module.path,
                   .remark = SearchEverywhere::tr("module"),
                   .target = {.kind = Target::Kind::Module, .module = module.index, .name = module.path}});
    for (const CallbackSnapshot &callback : snapshot.callbacks)
        query.add(hits, u'c',
                  {.icon = u"list-tree"_s,
                   .text = callback.name,
                   .remark = SearchEverywhere::tr("callback"),
                   .target = {.kind = Target::Kind::Callback, .name = callback.name}});
    for (const RouteSnapshot &route : snapshot.routes)
        query.add(hits, u'r',
                  {.icon = u"route"_s,
                   .text = route.path,
                   .remark = names.value(route.module),
                   .target = {.kind = Target::Kind::Route, .module = route.module, .name = route.path}});
    for (const CachedFunctionSnapshot &cache : snapshot.caches)
        query.add(hits, u'k',
                  {.icon = u"database"_s,
                   .text = cache.function,
                   .remark = names.value(cache.module),
                   .target = {.kind = Target::Kind::Cache, .module = cache.module, .name = cache.function}});
    for (const Problem &problem : console.problems())
        query.add(hits, u'p',
                  {.icon = u"triangle-alert"_s,
                   .text = foldedMessage(problem),
                   .remark = SearchEverywhere::tr("problem"),
                   .target = problem.range.isValid()
                       ? Target {.kind = Target::Kind::ConfigPlace, .place = problem.range}
                       : Target {.kind = Target::Kind::Overview}});
    return hits;
}

//! By their names, else by a word of their explanations.
void addSettings(QList<Hit> &hits, const Query &query)
{
    if (!query.wants(u's'))
        return;
    for (const Preference &setting : preferences()) {
        std::optional<int> score = fuzzyScore(query.text, setting.name());
        if (!score && setting.explanation.contains(query.text, Qt::CaseInsensitive))
            score = scoreOfText;
        if (score)
            hits.append({.score = *score,
                         .icon = u"settings"_s,
                         .text = setting.name(),
                         .remark = SearchEverywhere::tr("setting"),
                         .target = {},
                         .setting = setting.id});
    }
}

void addLines(QList<Hit> &hits, const Query &query, SearchedLog &log)
{
    if (!query.wantsTextsOf(u'l'))
        return;
    for (const LogRecord &line : log.find(query.text))
        hits.append({.score = scoreOfText - 1,
                     .icon = u"scroll-text"_s,
                     .text = line.message.section(u'\n', 0, 0).left(shownLine),
                     .remark = line.modulePath.isEmpty() ? SearchEverywhere::tr("log of the host") : line.modulePath,
                     .target = {.kind = Target::Kind::Log, .number = line.number}});
}

//! Behind all others: what is still coming must not move what is there.
void addKeys(QList<Hit> &hits, const Query &query, Console &console, SearchedKeys &keys)
{
    keys.search(query.wantsTextsOf(u'k') ? query.text : QString(), console.snapshot().caches);
    for (const SearchedKeys::Key &key : keys.found())
        hits.append(
            {.score = scoreOfText - 2,
             .icon = u"database"_s,
             .text = key.parts.join(u", "_s).left(shownLine).simplified(),
             .remark = key.function + u" · "_s + console.moduleName(key.module),
             .target = {.kind = Target::Kind::Cache, .module = key.module, .name = key.function, .key = key.parts}});
    const auto note = [&hits](const QString &icon, const QString &text) {
        hits.append({.score = scoreOfText - 3, .icon = icon, .text = text, .remark = {}, .target = {}, .isNote = true});
    };
    if (keys.isSearching())
        note(u"loader"_s, SearchEverywhere::tr("Searching the keys of the caches…"));
    if (keys.hasMoreKeys())
        note(u"info"_s, SearchEverywhere::tr("More keys fit: type more of the one that you look for"));
    if (keys.hasMoreEntries())
        note(u"info"_s,
             SearchEverywhere::tr("Of large caches, only the %1 entries that were used last were searched")
                 .arg(QLocale().toString(SearchedKeys::searchedInCache)));
}

QList<Chooser::Choice> fitting(const QString &typed, MainWindow &window, SearchedLog &log, SearchedKeys &keys)
{
    const Query query(typed);
    QList<Hit> hits = hitsIn(window.console(), query);
    addSettings(hits, query);
    addLines(hits, query, log);
    addKeys(hits, query, window.console(), keys);
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    QList<Chooser::Choice> choices;
    for (const Hit &hit : hits.first(std::min(hits.size(), Chooser::shownAtMost)))
        choices.append({.icon = themedIcon(hit.icon),
                        .text = hit.text,
                        .remark = hit.remark,
                        .isEnabled = !hit.isNote,
                        .run = [&window, target = hit.target, setting = hit.setting] {
                            if (setting.isEmpty())
                                window.reveal(target);
                            else
                                showPreferences(window, setting);
                        }});
    return choices;
}

} // namespace

void SearchEverywhere::open(MainWindow &window)
{
    const auto log = std::make_shared<SearchedLog>(window.console().session(), nullptr);
    const auto keys = std::make_shared<SearchedKeys>(window.console().session(), nullptr);
    auto *chooser = new Chooser(
        SearchEverywhere::tr("Search Everywhere"),
        SearchEverywhere::tr(
            "Name of a module (m), callback (c), route (r), cache or key (k), problem (p) or setting (s), or "
            "words of the log (l)"),
        [&window, log, keys](const QString &typed) { return fitting(typed, window, *log, *keys); }, &window);
    QObject::connect(log.get(), &SearchedLog::arrived, chooser, &Chooser::search);
    QObject::connect(keys.get(), &SearchedKeys::advanced, chooser, &Chooser::search);
    // It is hidden before it goes.
    QObject::connect(chooser, &QDialog::finished, keys.get(), [keys = keys.get()] { keys->search({}, {}); });
    chooser->setObjectName(u"searchEverywhere"_s);
    chooser->open();
}

} // namespace modulehost
