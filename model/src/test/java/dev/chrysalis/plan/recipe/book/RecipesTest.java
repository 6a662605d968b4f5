package dev.chrysalis.plan.recipe.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.diff.SchemaChange;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipesTest {

    @Test
    void everyKindOfChangeHasARecipe() {
        assertThat(new Recipes().kinds()).containsExactlyInAnyOrderElementsOf(kinds(SchemaChange.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed() ? Arrays.stream(family.getPermittedSubclasses()).flatMap(RecipesTest::kinds) : Stream.of(family);
    }
}
