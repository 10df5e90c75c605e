package org.palier.territory;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palier.territory.TerritoryService.Home;

/// Groups of a territory's communes. A commune that leaves the territory leaves its groups.
@Singleton
public class GroupService {

  private final GroupRepository groups;

  GroupService(GroupRepository groups) {
    this.groups = groups;
  }

  public record CommuneGroup(UUID id, String name, List<Home> communes) {
    public CommuneGroup {
      communes = List.copyOf(communes);
    }
  }

  /// A group as it was typed.
  public record Named(String name, List<Home> communes) {
    public Named {
      communes = List.copyOf(communes);
    }
  }

  /// By name, their communes too.
  public List<CommuneGroup> groups(UUID territory) {
    Map<UUID, CommuneGroup> found = new LinkedHashMap<>();
    for (GroupRepository.Line line : groups.of(territory)) {
      CommuneGroup group =
          found.getOrDefault(line.id(), new CommuneGroup(line.id(), line.name(), List.of()));
      found.put(line.id(), with(group, line));
    }
    return List.copyOf(found.values());
  }

  private static CommuneGroup with(CommuneGroup group, GroupRepository.Line line) {
    List<Home> communes = new ArrayList<>(group.communes());
    if (line.code() != null && line.commune() != null) {
      communes.add(new Home(line.code(), line.commune()));
    }
    return new CommuneGroup(group.id(), group.name(), communes);
  }

  /// Has these groups and no others; one of the same name keeps its id.
  @Transactional
  public void replace(UUID territory, List<Named> named) {
    Map<String, UUID> before = new LinkedHashMap<>();
    groups(territory).forEach(group -> before.put(group.name(), group.id()));
    before.values().forEach(id -> groups.remove(territory, id));
    for (Named group : named) {
      UUID id = before.getOrDefault(group.name(), UuidCreator.getTimeOrderedEpoch());
      groups.add(id, territory, group.name());
      group.communes().forEach(home -> groups.put(id, territory, home.code()));
    }
  }
}
