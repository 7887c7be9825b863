package org.keyuan.crm.shared.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyuan.crm.customer.application.CustomerList;
import org.keyuan.crm.shared.access.AccessDeniedException;

class FilterAddressTest {
  private final ListSpec spec = new CustomerList().spec();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f=tier=VIP",
        "f=tier=VIP&any1=name~a&any1=amount=100..",
        "any1=name~a&any1.1=tier=VIP&any1.1=name~b&any2=name=c&any2=name=d",
        "any1.1=tier=VIP&any1.1=name~b&any1.2=tier=ORDINARY&any1.2=name~c"
      })
  void read_thenWrite_isTheSame(String address) {
    assertThat(text(read(address))).isEqualTo(address);
  }

  @Test
  void groupOfOneBranch_isNone() {
    assertThat(text(read("any1.1=tier=VIP&any1.1=name~b"))).isEqualTo("f=tier=VIP&f=name~b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"any1=nonsense=1", "any1=", "any0=tier=VIP", "any12=tier=VIP", "any1.x=tier=VIP"})
  void nonsense_isLeftOut(String address) {
    assertThat(read(address).isEmpty()).isTrue();
  }

  @Test
  void tooManyConditions_areRefused() {
    var many = Collections.nCopies(1, "any1=name~a").stream().collect(Collectors.toList());
    for (int i = 0; i < ListFilter.MOST; i++) {
      many.add("any1=name~" + i);
    }
    assertThatThrownBy(() -> read(String.join("&", many)))
        .isInstanceOf(FilterTooLongException.class);
  }

  @Test
  void hiddenColumn_isRefusedInAGroupToo() {
    var less = spec.without(new HashSet<>(Set.of("phone")));
    assertThatThrownBy(() -> FilterAddress.read(values("any1=tier=VIP&any1=phone~1")::get, less))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void takingTheLastConditionOfABranchAway_takesTheBranch() {
    var filter = read("any1=name~a&any1=name~b&any1=name~c");
    var first = filter.groups().get(0).branches().get(0).get(0);
    var less = filter.with(0, filter.groups().get(0).without(0, first));
    assertThat(text(less)).isEqualTo("any1=name~b&any1=name~c");
  }

  private ListFilter read(String address) {
    return FilterAddress.read(values(address)::get, spec);
  }

  private static Map<String, String[]> values(String address) {
    var values = new HashMap<String, String[]>();
    Arrays.stream(address.split("&"))
        .map(part -> part.split("=", 2))
        .forEach(
            part ->
                values.merge(
                    part[0],
                    new String[] {part[1]},
                    (a, b) ->
                        List.of(a, b).stream().flatMap(Arrays::stream).toArray(String[]::new)));
    return values;
  }

  private String text(ListFilter filter) {
    return FilterAddress.write(filter, spec).stream()
        .map(part -> part.name() + "=" + part.value())
        .collect(Collectors.joining("&"));
  }
}
