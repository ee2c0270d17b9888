package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.dialect.Dialects;
import dev.dormouse.result.ShellException;
import dev.dormouse.testing.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunningTest {

    private final Running running =
            new Running(Dialects.of(TestDatabase.H2.openEmpty().connection()));

    RunningTest() throws SQLException {}

    @Test
    void aCancelThatWasNotHeardIsSentAgain() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(4);
        running.begin();
        running.entered(asked::countDown);
        running.cancel();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        running.end();
    }

    @Test
    void aSeriesThatWasCancelledBetweenItsLinesDoesNotGoOn() {
        running.beginSeries();
        running.begin();
        running.end();
        running.cancel();
        assertThatThrownBy(running::begin).isInstanceOf(ShellException.class).hasMessage("interrupted");
        assertThatThrownBy(running::checkSeries).isInstanceOf(ShellException.class);
        running.endSeries();
        running.begin();
        assertThat(running.isCancelled()).isFalse();
        running.end();
    }

    @Test
    void aSeriesWithinAnotherForgetsNoCancel() {
        running.beginSeries();
        running.cancel();
        running.beginSeries();
        assertThatThrownBy(running::checkSeries).isInstanceOf(ShellException.class);
        running.endSeries();
        running.endSeries();
    }

    @Test
    void aSeriesThatGoesOnInAnotherSessionForgetsNoCancel() throws SQLException {
        Running next = new Running(Dialects.of(TestDatabase.H2.openEmpty().connection()));
        running.beginSeries();
        running.continueIn(next);
        running.cancel();
        assertThatThrownBy(next::checkSeries).isInstanceOf(ShellException.class);
        running.endSeries();
        next.begin();
        assertThat(next.isCancelled()).isFalse();
        next.end();
    }
}
