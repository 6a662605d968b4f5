package dev.chrysalis.plan.recipe.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.diff.SchemaChange;
import org.junit.jupiter.api.Test;

class RecipesTest {

    @Test
    void everyKindOfChangeHasARecipe() {
        assertThat(new Recipes().kinds()).containsExactlyInAnyOrder(SchemaChange.class.getPermittedSubclasses());
    }
}
