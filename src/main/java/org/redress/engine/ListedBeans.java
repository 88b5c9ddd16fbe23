package org.redress.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** The beans that expressions may see, by name; looked up late because they need the engine themselves. */
class ListedBeans extends AbstractMap<Object, Object> {
    private final ApplicationContext context;
    private final Set<String> names;

    ListedBeans(ApplicationContext context) {
        this.context = context;
        this.names = Set.of(context.getBeanNamesForAnnotation(ModelBean.class));
    }

    boolean lists(Object bean) {
        return bean.getClass().isAnnotationPresent(ModelBean.class);
    }

    @Override
    public boolean containsKey(Object name) {
        return names.contains(name);
    }

    @Override
    public Object get(Object name) {
        return names.contains(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names.stream().map(name -> Map.entry((Object) name, get(name))).collect(Collectors.toSet());
    }
}
