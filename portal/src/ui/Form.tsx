import type { ComponentChildren, InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import { ProblemError } from "../api/problem";
import { useMessages } from "../i18n/catalogue";
import { uiMessages } from "./messages";

/** What a service said of this field of the body. */
export function violationOf(error: unknown, field: string): string | undefined {
  return error instanceof ProblemError
    ? error.problem.violations?.find((each) => each.field === field || each.field.endsWith(`.${field}`))
        ?.message
    : undefined;
}

interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with the value. */
  error?: string | undefined;
  optional?: boolean;
}

interface Wiring {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: "true";
}

function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (wiring: Wiring) => ComponentChildren }) {
  const t = useMessages(uiMessages);
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span class="muted"> ({t.optional})</span>}
      </label>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        ...(described ? { "aria-describedby": described } : {}),
        ...(error ? { "aria-invalid": "true" as const } : {}),
      })}
      {error && (
        <div class="field-error" id={`${id}-error`}>
          {error}
        </div>
      )}
    </div>
  );
}

interface TextProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  type?: "text" | "tel" | "password" | "number" | "date" | "datetime-local" | "url" | "search" | "email";
  inputMode?: "text" | "numeric" | "tel" | "decimal";
  autoComplete?: string;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  required?: boolean;
  pattern?: string;
  name?: string;
  placeholder?: string;
  disabled?: boolean;
}

export function TextField({ label, hint, error, optional, value, onValue, ...native }: TextProps) {
  // The types of preact tell apart what each kind of input may have as a role; none is given here.
  const attributes = native as InputHTMLAttributes<HTMLInputElement>;
  return (
    <Field label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
      {(wiring) => (
        <input
          {...wiring}
          type="text"
          {...attributes}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  rows?: number;
  maxLength?: number;
  required?: boolean;
  name?: string;
  lang?: string;
}

export function TextArea({ label, hint, error, optional, value, onValue, ...native }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
      {(wiring) => (
        <textarea
          rows={4}
          {...native}
          {...wiring}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface SelectProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  options: readonly { value: string; label: string }[];
  required?: boolean;
  name?: string;
  disabled?: boolean;
}

export function SelectField({
  label,
  hint,
  error,
  optional,
  value,
  onValue,
  options,
  ...native
}: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
      {(wiring) => (
        <select
          {...wiring}
          {...native}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  label: ComponentChildren;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  type?: "checkbox" | "radio";
  name?: string;
  value?: string;
  disabled?: boolean;
  "aria-describedby"?: string;
}

/** A box or a radio button with a label that is easy to hit with a thumb. */
export function Check({ label, checked, onChecked, type = "checkbox", ...native }: CheckProps) {
  return (
    <label class="check">
      <input
        {...native}
        type={type}
        checked={checked}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface FormProps {
  onSubmit: () => void;
  children: ComponentChildren;
  label?: string;
}

/** Submits by Enter as well as by its button, and never by leaving the page. */
export function Form({ onSubmit, children, label }: FormProps) {
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
