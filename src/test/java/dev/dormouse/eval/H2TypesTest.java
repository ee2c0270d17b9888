package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;
import java.util.List;

class H2TypesTest extends TypesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.H2;
    }

    @Override
    List<String> preparation() {
        return List.of("create domain colour as enum('red', 'blue')");
    }
}
