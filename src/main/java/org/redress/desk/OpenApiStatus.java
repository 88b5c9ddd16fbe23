package org.redress.desk;

import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** Describes the status that a whole class of calls answers with, which is read from methods only otherwise. */
@Component
class OpenApiStatus implements GlobalOperationCustomizer {
    private static final String OK = "200";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var status = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), ResponseStatus.class);
        var answers = operation.getResponses();
        if (status == null || !answers.containsKey(OK)) return operation;
        var answer =
                answers.remove(OK).description(status.code().getReasonPhrase()).content(null);
        answers.addApiResponse(Integer.toString(status.code().value()), answer);
        return operation;
    }
}
