package app.beep.common.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import app.beep.common.ids.Id;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.UUID;
import java.util.stream.Stream;

/** An id says of what it is: no field and no signature has a bare UUID. */
final class IdRules {
    private IdRules() {}

    static ArchRule everyIdHasAType() {
        return classes().that().areNotAssignableTo(Id.class).should(nameNoBareUuid());
    }

    private static ArchCondition<JavaClass> nameNoBareUuid() {
        return new ArchCondition<>("name no bare UUID") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var fields = type.getFields().stream()
                        .filter(field -> isBare(field.getType()))
                        .map(field -> field.getFullName());
                var signatures = type.getCodeUnits().stream()
                        .filter(unit -> !unit.getName().startsWith("lambda$"))
                        .filter(IdRules::isBare)
                        .map(JavaCodeUnit::getFullName);
                Stream.concat(fields, signatures)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(type, name + " has a bare UUID")));
            }
        };
    }

    private static boolean isBare(JavaCodeUnit unit) {
        return isBare(unit.getReturnType()) || unit.getParameterTypes().stream().anyMatch(IdRules::isBare);
    }

    private static boolean isBare(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().anyMatch(raw -> raw.isEquivalentTo(UUID.class));
    }
}
