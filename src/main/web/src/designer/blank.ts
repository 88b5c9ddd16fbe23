/** What a new file of each kind begins with, so that the check asks for nothing but what the designer adds. */
export function blank(kind: string, id: string): string {
  if (kind === 'FORM') return form(id);
  return kind === 'TABLE' ? table(id) : model(id);
}

function form(id: string): string {
  const head = { executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0', schemaVersion: 16 };
  return JSON.stringify({ ...head, id, type: 'default', components: [] }, null, 2);
}

function table(id: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_${id}" name="${id}" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="${id}" name="${id}" camunda:historyTimeToLive="P1095D">
    <decisionTable id="DecisionTable_${id}" hitPolicy="FIRST">
      <input id="Input_1"><inputExpression id="InputExpression_1" typeRef="string"><text>urgency</text></inputExpression></input>
      <output id="Output_1" name="answer" typeRef="string" />
    </decisionTable>
  </decision>
</definitions>`;
}

function model(id: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_${id}" targetNamespace="http://redress.org/designs" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <bpmn:process id="${id}" name="${id}" isExecutable="true" camunda:historyTimeToLive="P1095D">
    <bpmn:startEvent id="StartEvent_Begun" name="Begun" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="${id}">
      <bpmndi:BPMNShape id="StartEvent_Begun_di" bpmnElement="StartEvent_Begun"><dc:Bounds x="160" y="160" width="36" height="36" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
