import { projectForm, type RuleCases } from "../cases";
import { metaPhone } from "./rule";

const called = (phone: string) => projectForm({ texts: { phone } });

export const cases: RuleCases = {
  rule: metaPhone,
  accept: {
    "mobile numbers": [
      called("13800000000"),
      called("138 0000 0000"),
      called("+86 138-0000-0000"),
      called("１３８００００００００"),
    ],
    "landlines with their area code": [
      called("0737-1234567"),
      called("010-12345678"),
      called("（0731）12345678"),
      called("07371234567"),
    ],
    "an extension": [called("0731-12345678转801"), called("0731-12345678-801")],
    "several numbers": [
      called("13800000000、0737-1234567"),
      called("13800000000 13900000000"),
      called("0737-1234567/0737-2345678"),
      called("张三 13800000000；李四13900000000"),
    ],
    "service numbers": [called("400-000-0000"), called("12345")],
    "hidden digits": [called("138****0000")],
    "a blank cell, and a form without the field": [called(""), called("　"), projectForm({})],
  },
  reject: {
    "a mobile number with a digit too few": {
      forms: [called("1380000000")],
      id: "invalid",
      at: ["P1 phone"],
      says: "“1380000000”有 10 位数字",
    },
    "a mobile number with a digit too many": {
      forms: [called("138000000000")],
      id: "invalid",
      at: ["P1 phone"],
      says: "有 12 位",
    },
    "no mobile prefix": { forms: [called("12000000000")], id: "invalid", at: ["P1 phone"] },
    "an area code with 6 digits": { forms: [called("0737-123456")], id: "invalid", at: ["P1 phone"], says: "有 10 位" },
    "an area code with 9 digits": {
      forms: [called("0737-123456789")],
      id: "invalid",
      at: ["P1 phone"],
      says: "有 13 位",
    },
    "a landline without its area code": {
      forms: [called("4222000")],
      id: "noArea",
      at: ["P1 phone"],
      says: "没有区号",
    },
    "the wrong one of two": {
      forms: [called("13800000000、1390000000")],
      id: "invalid",
      at: ["P1 phone"],
      says: "“1390000000”",
    },
    words: { forms: [called("无")], id: "noNumber", at: ["P1 phone"], says: "不是号码" },
  },
};
