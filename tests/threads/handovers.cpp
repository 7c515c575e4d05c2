// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// handovers CASE: passes a letter from one thread to another through Qt. Those cases that are a mistake, as we could
// make it anywhere, have to be reported by the thread sanitizer, and no others.

#include <posting.h>
#include <promises.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QThread>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

using namespace modulehost;

namespace {

//! The sanitizer remembers few of the accesses to each word, hence many of them.
using Words = std::array<long, 200>;

//! Memory that nothing guards.
struct Letter
{
    Words words {};
    std::atomic<bool> isDone = false; //!< Relaxed: it makes a case go one way, and orders nothing.
};
using LetterPtr = std::shared_ptr<Letter>;

// Not inlined, so that a report names it.
[[gnu::noinline]] void writeTo(Letter &letter)
{
    for (long &word : letter.words)
        ++word;
}

//! Its end frees what was read.
struct Thrown
{
    std::vector<long> words = std::vector<long>(200, 1);
};

LetterPtr written()
{
    auto letter = std::make_shared<Letter>();
    writeTo(*letter);
    return letter;
}

//! What comes after the letter was given away: a mistake, or nothing.
void end(Letter &letter, bool isLate)
{
    if (isLate)
        writeTo(letter);
    letter.isDone.store(true, std::memory_order_relaxed);
}

//! Reads it when the other thread is done with it.
[[gnu::noinline]] void read(const Letter &letter)
{
    while (!letter.isDone.load(std::memory_order_relaxed))
        QThread::yieldCurrentThread();
    if (std::accumulate(letter.words.begin(), letter.words.end(), 0L) < 0)
        std::abort();
}

//! A thread with an event loop, which turns before anything is written.
class Reader
{
public:
    Reader()
    {
        m_place.moveToThread(&m_thread);
        m_thread.start();
        static std::atomic<int> turning = 0; // Relaxed as above.
        const int before = turning.load(std::memory_order_relaxed);
        postTo(&m_place, [] { turning.fetch_add(1, std::memory_order_relaxed); });
        while (turning.load(std::memory_order_relaxed) == before)
            QThread::yieldCurrentThread();
    }
    ~Reader()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Reader)

    QObject *place() { return &m_place; }

private:
    QThread m_thread;
    QObject m_place;
};

void post(bool isLate)
{
    Reader reader;
    const LetterPtr letter = written();
    postTo(reader.place(), [letter] { read(*letter); });
    end(*letter, isLate);
}

//! As code would that does not know postTo().
void postUntold()
{
    Reader reader;
    const LetterPtr letter = written();
    QMetaObject::invokeMethod(
        reader.place(), [letter] { read(*letter); }, Qt::QueuedConnection);
    end(*letter, false);
}

void start(bool isLate)
{
    QThreadPool pool;
    startIn(pool, [] {}); // The thread is there.
    const LetterPtr letter = written();
    startIn(pool, [letter] { read(*letter); });
    end(*letter, isLate);
    waitForAll(pool);
    writeTo(*letter);
}

void answer(bool isLate)
{
    // A bare pointer: counting the shares of a letter would order the threads.
    Letter letter;
    QThreadPool pool;
    QPromise<Letter *> promise;
    QFutureWatcher<Letter *> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, [&] {
        read(*watcher.result());
        loop.quit();
    });
    promise.start();
    watcher.setFuture(promise.future());
    startIn(pool, [&promise, &letter, isLate] {
        writeTo(letter);
        finishWith(promise, &letter);
        end(letter, isLate);
    });
    loop.exec();
    waitForAll(pool);
}

//! The thread that gave the result drops the last share of it, after it was read.
void answerDropped()
{
    QThreadPool pool;
    auto promise = std::make_shared<QPromise<Words>>();
    QFutureWatcher<Words> watcher;
    QEventLoop loop;
    std::atomic<bool> isRead = false;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, [&] {
        if (watcher.result().front() != 0)
            std::abort();
        loop.quit();
    });
    promise->start();
    watcher.setFuture(promise->future());
    startIn(pool, [promise = std::exchange(promise, {}), &isRead] {
        finishWith(*promise, Words());
        while (!isRead.load(std::memory_order_relaxed))
            QThread::yieldCurrentThread();
    });
    loop.exec();
    watcher.setFuture({});
    isRead.store(true, std::memory_order_relaxed);
    waitForAll(pool);
}

//! The same with an exception, which the C++ library counts the shares of.
void answerThrown()
{
    QThreadPool pool;
    auto promise = std::make_shared<QPromise<int>>();
    QFutureWatcher<int> watcher;
    QEventLoop loop;
    std::atomic<bool> isRead = false;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, [&] {
        takeOverFrom(watcher.future());
        try {
            std::printf("%d\n", watcher.result());
        } catch (const Thrown &thrown) {
            if (thrown.words.back() != 1)
                std::abort();
        }
        loop.quit();
    });
    promise->start();
    watcher.setFuture(promise->future());
    startIn(pool, [promise = std::exchange(promise, {}), &isRead] {
        promise->setException(std::make_exception_ptr(Thrown()));
        finishPromise(*promise);
        while (!isRead.load(std::memory_order_relaxed))
            QThread::yieldCurrentThread();
    });
    loop.exec();
    watcher.setFuture({});
    isRead.store(true, std::memory_order_relaxed);
    waitForAll(pool);
}

void answerWithout(bool isLate)
{
    QThreadPool pool;
    QPromise<void> promise;
    QFutureWatcher<void> watcher;
    QEventLoop loop;
    const auto letter = std::make_shared<Letter>();
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, [&] {
        takeOverFrom(watcher.future());
        read(*letter);
        loop.quit();
    });
    promise.start();
    watcher.setFuture(promise.future());
    startIn(pool, [&promise, letter, isLate] {
        writeTo(*letter);
        finishPromise(promise);
        end(*letter, isLate);
    });
    loop.exec();
    waitForAll(pool);
}

const std::map<std::string, std::function<void()>> cases {
    {"post", [] { post(false); }},
    {"post_late", [] { post(true); }},
    {"post_untold", postUntold},
    {"start", [] { start(false); }},
    {"start_late", [] { start(true); }},
    {"answer", [] { answer(false); }},
    {"answer_late", [] { answer(true); }},
    {"answer_dropped", answerDropped},
    {"answer_thrown", answerThrown},
    {"answer_without", [] { answerWithout(false); }},
    {"answer_without_late", [] { answerWithout(true); }},
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto found = cases.find(argc == 2 ? argv[1] : "");
    if (found == cases.end()) {
        std::fputs("handovers CASE\n", stderr);
        return EXIT_FAILURE;
    }
    for (int round = 0; round < 20; ++round)
        found->second();
    return EXIT_SUCCESS;
}
