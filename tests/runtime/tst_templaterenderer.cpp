// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instances.h"

#include <templaterenderer.h>

#include <modulehost/template.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTemplateRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rendersValues();
    void escapes_data();
    void escapes();
    void filters_data();
    void filters();
    void serverName();
    void searchOrder();
    void includesAndInheritance();
    void missingDirectory();
    void missingTemplate();
    void syntaxErrorHasFileAndLine();
    void errorsWhileRendering_data();
    void errorsWhileRendering();
    void keepsTheTextThatWasRead();
    void startsLazilyAndOnce();
    void startsAgainWhenItDied();
    void diesEachTime();
    void readsAreBounded();
    void rendersAreBounded();
    void noInterpreter();
    void noJinja();
    void noScript();
    void closing();
    void endsWithTheRenderer();

private:
    void write(const QString &name, const QByteArray &text) const
    {
        const QFileInfo file(m_folder->filePath(name));
        QDir().mkpath(file.path());
        QFile out(file.filePath());
        QVERIFY(out.open(QFile::WriteOnly));
        out.write(text);
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString writeProgram(const QByteArray &text) const
    {
        write(u"program"_s, text);
        QFile::setPermissions(path(u"program"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path(u"program"_s);
    }
    void use(const TemplateSettings &settings) { m_renderer = std::make_shared<TemplateRenderer>(settings); }
    TemplateRenderer::HandlePtr read(const QString &name) { return m_renderer->read({name}, path(u"own"_s)).first(); }
    QString rendered(const TemplateRenderer::HandlePtr &handle, const Value::Dict &values = {})
    {
        return QCoro::waitFor(m_renderer->render(handle, Value::dict(values)));
    }
    //! What a template with this text makes of \a values.
    QString textOf(const QByteArray &text, const Value::Dict &values = {}, const QString &name = u"t.txt"_s)
    {
        write(u"own/"_s + name, text);
        return rendered(read(name), values);
    }
    QString renderError(const QByteArray &text, const Value::Dict &values = {})
    {
        write(u"own/t.txt"_s, text);
        return messageOf<TemplateError>(m_renderer->render(read(u"t.txt"_s), Value::dict(values)));
    }
    template<typename E>
    QString readError(const QString &name)
    {
        try {
            read(name);
        } catch (const E &error) {
            return error.message();
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    TemplateSettings m_settings;
    std::shared_ptr<TemplateRenderer> m_renderer;
};

void TestTemplateRenderer::init()
{
    m_renderer.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkdir(u"own"_s);
    m_settings = TemplateSettings();
    m_settings.interpreter = u"" MODULEHOST_TEST_PYTHON ""_s;
    m_settings.script = u"" MODULEHOST_TEMPLATE_SCRIPT ""_s;
    m_settings.serverName = u"example.com"_s;
    m_settings.publicBaseurl = u"https://matrix.example.com/"_s;
    m_settings.readLimit = 60s;
    m_settings.renderLimit = 60s;
    use(m_settings);
}

void TestTemplateRenderer::rendersValues()
{
    const QString text
        = textOf("{% for user in users %}{{ loop.index }} {{ user.name }}, {{ user.n + 1 }}\n{% endfor %}"
                 "{{ none is none }} {{ yes }} {{ half }} {{ absent }}|",
                 {{u"users"_s,
                   Value::list({Value::dict({{u"name"_s, u"Zoë 👋"_s}, {u"n"_s, 1}}),
                                Value::dict({{u"name"_s, u"b"_s}, {u"n"_s, qint64(1) << 60}})})},
                  {u"none"_s, Value()},
                  {u"yes"_s, true},
                  {u"half"_s, 0.5}});
    QCOMPARE(text, u"1 Zoë 👋, 2\n2 b, 1152921504606846977\nTrue True 0.5 |"_s);
}

void TestTemplateRenderer::escapes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const QString raw = u"<b> &"_s;
    const QString escaped = u"&lt;b&gt; &amp;"_s;
    QTest::newRow("html") << u"t.html"_s << escaped;
    QTest::newRow("htm") << u"t.htm"_s << escaped;
    QTest::newRow("xml") << u"t.xml"_s << escaped;
    QTest::newRow("upper case") << u"t.HTML"_s << escaped;
    QTest::newRow("text") << u"t.txt"_s << raw;
    QTest::newRow("other") << u"t.html.j2"_s << raw;
}

void TestTemplateRenderer::escapes()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QCOMPARE(textOf("{{ x }}", {{u"x"_s, u"<b> &"_s}}, name), text);
}

void TestTemplateRenderer::filters_data()
{
    QTest::addColumn<QByteArray>("expression");
    QTest::addColumn<QString>("text");
    QTest::newRow("time") << "{{ 1700000000123 | format_ts('%Y-%m') }}"_ba << u"2023-11"_s;
    QTest::newRow("thumbnail")
        << "{{ 'mxc://example.org/abc' | mxc_to_http(32, 48) }}"_ba
        << u"https://matrix.example.com/_matrix/media/v1/thumbnail/example.org/abc?width=32&height=48&method=crop"_s;
    QTest::newRow("method and fragment")
        << "{{ 'mxc://example.org/abc#auto' | mxc_to_http(1, 2, 'scale') }}"_ba
        << u"https://matrix.example.com/_matrix/media/v1/thumbnail/example.org/abc?width=1&height=2&method=scale#auto"_s;
    QTest::newRow("no media") << "{{ 'https://x/' | mxc_to_http(1, 2) }}"_ba << u""_s;
}

void TestTemplateRenderer::filters()
{
    QFETCH(QByteArray, expression);
    QFETCH(QString, text);
    QCOMPARE(textOf(expression), text);
}

void TestTemplateRenderer::serverName() { QCOMPARE(textOf("{{ server_name }}"), u"example.com"_s); }

void TestTemplateRenderer::searchOrder()
{
    for (const QString &folder : {u"custom"_s, u"own"_s, u"built-in"_s}) {
        write(folder + u"/last.txt"_s, folder.toUtf8());
        if (folder != u"built-in"_s)
            write(folder + u"/first.txt"_s, folder.toUtf8());
        if (folder != u"custom"_s)
            write(folder + u"/middle.txt"_s, folder.toUtf8());
    }
    write(u"built-in/only.txt"_s, "built-in");
    m_settings.customDirectory = path(u"custom"_s);
    m_settings.builtInDirectory = path(u"built-in"_s);
    use(m_settings);
    const auto handles = m_renderer->read({u"only.txt"_s, u"middle.txt"_s, u"first.txt"_s}, path(u"own"_s));
    QStringList texts;
    for (const auto &handle : handles)
        texts.append(rendered(handle));
    QCOMPARE(texts, (QStringList {u"built-in"_s, u"own"_s, u"custom"_s}));
    QCOMPARE(rendered(m_renderer->read({u"middle.txt"_s}, {}).first()), u"built-in"_s);
}

void TestTemplateRenderer::includesAndInheritance()
{
    write(u"own/base.html"_s, "<h1>{% block title %}none{% endblock %}</h1>{% include 'foot.html' %}");
    write(u"own/foot.html"_s, "<p>{{ who }}</p>");
    QCOMPARE(textOf("{% extends 'base.html' %}{% block title %}Mail{% endblock %}", {{u"who"_s, u"A & B"_s}},
                    u"mail.html"_s),
             u"<h1>Mail</h1><p>A &amp; B</p>"_s);
}

void TestTemplateRenderer::missingDirectory()
{
    QDir(path(u"own"_s)).removeRecursively();
    QCOMPARE(readError<ConfigError>(u"t.txt"_s), u"the template directory %1 does not exist"_s.arg(path(u"own"_s)));
    QCOMPARE(m_renderer->processId(), 0);
}

void TestTemplateRenderer::missingTemplate()
{
    QCOMPARE(readError<TemplateError>(u"none.html"_s), u"there is no template none.html in %1"_s.arg(path(u"own"_s)));
    write(u"secret.txt"_s, "secret");
    QVERIFY(readError<TemplateError>(u"../secret.txt"_s).startsWith(u"there is no template ../secret.txt"_s));
}

void TestTemplateRenderer::syntaxErrorHasFileAndLine()
{
    write(u"own/bad.html"_s, "one\ntwo\n{% if x %}\n");
    try {
        read(u"bad.html"_s);
        QFAIL("accepted");
    } catch (const TemplateError &error) {
        QCOMPARE(error.file(), path(u"own/bad.html"_s));
        QCOMPARE(error.line(), 3);
        QVERIFY2(error.message().startsWith(path(u"own/bad.html:3: "_s)), qPrintable(error.message()));
        QVERIFY2(error.message().contains(u"endif"_s), qPrintable(error.message()));
    }
}

void TestTemplateRenderer::errorsWhileRendering_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("undefined") << "\n{{ user.name }}"_ba << u"t.txt:2"_s << u"'user' is undefined"_s;
    QTest::newRow("division") << "a\nb\n{{ 1 // 0 }}"_ba << u"t.txt:3"_s << u"ZeroDivisionError"_s;
    QTest::newRow("in an include") << "\n{% include 'part.txt' %}"_ba << u"part.txt:3"_s << u"'x' is undefined"_s;
    QTest::newRow("no include") << "\n\n{% include 'gone.txt' %}"_ba << u"t.txt:3"_s
                                << u"there is no template gone.txt"_s;
    QTest::newRow("syntax of an include") << "{% include 'broken.txt' %}"_ba << u"broken.txt:2"_s << u"tag"_s;
}

void TestTemplateRenderer::errorsWhileRendering()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, file);
    QFETCH(QString, says);
    write(u"own/part.txt"_s, "\n\n{{ x.y }}");
    write(u"own/broken.txt"_s, "\n{% nonsense %}");
    const QString error = renderError(text);
    QVERIFY2(error.startsWith(path(u"own/"_s + file + u": "_s)), qPrintable(error));
    QVERIFY2(error.contains(says), qPrintable(error));
    QCOMPARE(textOf("fine"), u"fine"_s);
}

void TestTemplateRenderer::keepsTheTextThatWasRead()
{
    write(u"own/t.txt"_s, "before");
    const auto before = read(u"t.txt"_s);
    write(u"own/t.txt"_s, "after that");
    const auto after = read(u"t.txt"_s);
    QCOMPARE(rendered(before), u"before"_s);
    QCOMPARE(rendered(after), u"after that"_s);
    QFile::remove(path(u"own/t.txt"_s));
    QCOMPARE(rendered(before), u"before"_s);
}

void TestTemplateRenderer::startsLazilyAndOnce()
{
    QCOMPARE(m_renderer->processId(), 0);
    textOf("x");
    const qint64 process = m_renderer->processId();
    QVERIFY(process > 0);
    textOf("y");
    QCOMPARE(m_renderer->processId(), process);
}

void TestTemplateRenderer::startsAgainWhenItDied()
{
    write(u"own/t.txt"_s, "hello {{ name }}");
    const auto handle = read(u"t.txt"_s);
    const qint64 process = m_renderer->processId();
    QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
    QCOMPARE(rendered(handle, {{u"name"_s, u"again"_s}}), u"hello again"_s);
    QVERIFY(m_renderer->processId() != process);
}

void TestTemplateRenderer::diesEachTime()
{
    m_settings.interpreter
        = writeProgram("#!/bin/sh\necho '{\"ready\": true}'\nread line\necho 'out of luck' >&2\nexit 3\n");
    use(m_settings);
    const QString error = readError<TemplateError>(u"t.txt"_s);
    QVERIFY2(error.endsWith(u"died: out of luck"_s), qPrintable(error));
}

void TestTemplateRenderer::readsAreBounded()
{
    m_settings.interpreter = writeProgram("#!/bin/sh\necho '{\"ready\": true}'\nwhile read line; do :; done\n");
    m_settings.readLimit = 300ms;
    use(m_settings);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!readError<TemplateError>(u"t.txt"_s).isEmpty());
    QVERIFY(timer.elapsed() < 20'000);
}

void TestTemplateRenderer::rendersAreBounded()
{
    write(u"own/endless.txt"_s, "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}");
    const auto endless = read(u"endless.txt"_s);
    TemplateSettings settings = m_settings;
    settings.renderLimit = 1s;
    use(settings);
    const auto shortLived = read(u"endless.txt"_s);
    int turns = 0;
    QTimer timer;
    timer.callOnTimeout([&] { ++turns; });
    timer.start(5);
    QCOMPARE(messageOf<TemplateError>(m_renderer->render(shortLived, Value::dict({}))),
             u"the template took too long and was given up"_s);
    QVERIFY(turns > 5);
    m_settings = settings;
    m_settings.renderLimit = 60s;
    use(m_settings);
    QCOMPARE(textOf("fine"), u"fine"_s);
}

void TestTemplateRenderer::noInterpreter()
{
    m_settings.interpreter = path(u"none"_s);
    use(m_settings);
    const QString error = readError<RuntimeError>(u"t.txt"_s);
    QVERIFY2(error.contains(path(u"none"_s)), qPrintable(error));
    QVERIFY2(error.contains(u"Install python3 and python3-jinja2"_s), qPrintable(error));
}

void TestTemplateRenderer::noJinja()
{
    // The same interpreter, with its packages out of sight.
    m_settings.interpreter = writeProgram("#!/bin/sh\nexec " MODULEHOST_TEST_PYTHON " -S \"$@\"\n");
    use(m_settings);
    const QString error = readError<RuntimeError>(u"t.txt"_s);
    QVERIFY2(error.startsWith(u"templates need Jinja2"_s), qPrintable(error));
    QVERIFY2(error.contains(u"python3-jinja2"_s), qPrintable(error));
}

void TestTemplateRenderer::noScript()
{
    m_settings.script = path(u"gone.py"_s);
    use(m_settings);
    QCOMPARE(readError<RuntimeError>(u"t.txt"_s),
             u"templates cannot be rendered: the program's own file %1 is missing"_s.arg(m_settings.script));
}

void TestTemplateRenderer::closing()
{
    write(u"own/endless.txt"_s, "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}");
    const auto endless = read(u"endless.txt"_s);
    const qint64 process = m_renderer->processId();
    QStringList ends;
    const auto waiting = [](Task<QString> task, QStringList &out) -> Task<> {
        try {
            co_await task;
        } catch (const Cancelled &) {
            out.append(u"cancelled"_s);
        }
    };
    waiting(m_renderer->render(endless, Value::dict({})), ends);
    waiting(m_renderer->render(endless, Value::dict({})), ends);
    QElapsedTimer timer;
    timer.start();
    m_renderer->close();
    QCOMPARE(ends.size(), 2);
    QVERIFY(timer.elapsed() < 20'000);
    QVERIFY(::kill(pid_t(process), 0) != 0);
    QVERIFY_EXCEPTION_THROWN(read(u"endless.txt"_s), Cancelled);
}

void TestTemplateRenderer::endsWithTheRenderer()
{
    write(u"own/t.txt"_s, "x");
    const auto handle = read(u"t.txt"_s);
    const qint64 process = m_renderer->processId();
    QCOMPARE(::kill(pid_t(process), 0), 0);
    m_renderer.reset();
    QVERIFY(::kill(pid_t(process), 0) != 0);
}

QTEST_GUILESS_MAIN(TestTemplateRenderer)
#include "tst_templaterenderer.moc"
