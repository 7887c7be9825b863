package org.keyuan.crm.it.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keyuan.crm.shared.access.Permitted;
import org.keyuan.crm.shared.access.Unguarded;

/**
 * The rules of the house, for a root package: that of the product, where they hold, and that of
 * planted violations, where each of them must speak up.
 */
record Architecture(String root) {

  /** Every rule by a name that says what it forbids. */
  Map<String, ArchRule> rules() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("domain knows neither use cases nor storage nor Faces", domain());
    rules.put("business knows neither screens nor jobs", business());
    rules.put("screens read no entities and no tables", web());
    rules.put("jobs have no entity manager", batch());
    rules.put("shared knows no feature", shared());
    rules.put("features know each other in one direction", cycles());
    rules.put("every use case says who may call it", guarded());
    rules.put("names say what a class is for", names());
    rules.put("entities have no java.util.Date", dates());
    rules.put("nothing is printed but by commands", printing());
    rules.put("time comes from the company's clock", new TimeRule(root).rule());
    rules.put("nothing names the server", server());
    return rules;
  }

  private ArchRule domain() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            root + "..application..", root + "..persistence..", root + ".web..", "jakarta.faces..");
  }

  private ArchRule business() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".web..", root + ".batch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + ".web..", root + ".batch..");
  }

  private ArchRule web() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".web..")
        .should()
        .dependOnClassesThat(
            are(JavaClass.Predicates.equivalentTo(EntityManager.class))
                .or(annotated(Entity.class))
                .or(annotated(MappedSuperclass.class))
                .or(
                    JavaClass.Predicates.resideInAnyPackage(
                        "javax.sql..", root + "..persistence..")));
  }

  private ArchRule batch() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".batch..")
        .should()
        .dependOnClassesThat(are(JavaClass.Predicates.equivalentTo(EntityManager.class)));
  }

  private ArchRule shared() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".shared..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(root + "..")
                .and(JavaClass.Predicates.resideOutsideOfPackage(root + ".shared..")));
  }

  private ArchRule cycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule guarded() {
    var guard = annotated(Permitted.class).or(annotated(Unguarded.class));
    return methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(annotated(Stateless.class).or(annotated(Singleton.class)))
        .and()
        .areDeclaredInClassesThat(DescribedPredicate.not(guard))
        .should()
        .beAnnotatedWith(Permitted.class)
        .orShould()
        .beAnnotatedWith(Unguarded.class);
  }

  private ArchRule names() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameNotMatching(".*(Manager|Utils?|Helper|Impl|DTO|Dto|VO|Base)(\\$.*)?")
        .andShould()
        .haveNameNotMatching(".*\\.(Base|Abstract)[A-Z][^.]*");
  }

  private ArchRule dates() {
    return noClasses()
        .that(annotated(Entity.class).or(annotated(MappedSuperclass.class)))
        .should()
        .dependOnClassesThat(are(JavaClass.Predicates.assignableTo(Date.class)));
  }

  /** What is started from the command line answers there. */
  private ArchRule printing() {
    var command =
        DescribedPredicate.<JavaClass>describe(
            "are commands", type -> type.tryGetMethod("main", String[].class).isPresent());
    return noClasses()
        .that(DescribedPredicate.not(command))
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
  }

  private ArchRule server() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "fish.payara..", "com.sun..", "org.glassfish..", "org.jboss..", "org.wildfly..");
  }

  private static DescribedPredicate<JavaClass> annotated(
      Class<? extends java.lang.annotation.Annotation> type) {
    return CanBeAnnotated.Predicates.annotatedWith(type).forSubtype();
  }
}
