package org.redress.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A read of the engine's API that asks for no limit gets the first 200 rows: the engine refuses unbounded lists. */
final class BoundedList extends HttpServletRequestWrapper {
    private static final String LIMIT = "maxResults=200";

    BoundedList(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getQueryString() {
        var query = super.getQueryString();
        if (!"GET".equals(getMethod()) || (query != null && query.contains("maxResults"))) return query;
        return query == null || query.isEmpty() ? LIMIT : query + "&" + LIMIT;
    }
}
